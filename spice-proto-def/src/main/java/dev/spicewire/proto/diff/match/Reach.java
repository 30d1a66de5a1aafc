package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/**
 * A way from a message to something that its body holds.
 *
 * @param site the message
 * @param last whether nothing follows in the same part of the body: more bytes at the end would not be noticed
 * @param via  the switch cases that have to be taken to get there
 */
public record Reach(Site site, boolean last, List<Pair<SwitchCase>> via) {

    /** {@return the way to the body itself} */
    public static Reach body(Site site) {
        return new Reach(site, true, List.of());
    }

    /** {@return the same way to something that nothing, or something, follows} */
    public Reach last(boolean stillLast) {
        return new Reach(site, stillLast, via);
    }

    Reach into(Pair<SwitchCase> taken) {
        List<Pair<SwitchCase>> further = new ArrayList<>(via);
        further.add(taken);
        return new Reach(site, last, List.copyOf(further));
    }
}
