package dev.spicewire.proto.diff.match;

import java.util.ArrayList;
import java.util.List;

/** Something of both versions and the ways on which messages reach it. */
public abstract class Reached {

    private final List<Reach> reaches = new ArrayList<>();

    void reach(Reach way) {
        reaches.add(way);
    }

    /** {@return all ways to it} */
    public List<Reach> reaches() {
        return reaches;
    }

    /** {@return whether nothing follows it, wherever it is used} */
    public boolean last() {
        return reaches.stream().allMatch(Reach::last);
    }
}
