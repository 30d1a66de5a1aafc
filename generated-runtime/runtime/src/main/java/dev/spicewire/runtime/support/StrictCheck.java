// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what {@link Strictness#STRICT} rejects in a body that is well-formed otherwise: values and bits that have no
 * name, and bytes that belong to two parts or to none. Generated code walks through the body and reports to it. Of all
 * findings the one with the lowest offset counts; of several at one offset, the one with the least path.
 */
public final class StrictCheck {

    private final int base;
    private final int limit;
    private final StringBuilder path;
    private final List<Integer> marks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private MalformedMessageException first;

    private record Region(int from, int to, int order, String path) {
    }

    /**
     * Starts a check.
     *
     * @param base    index of the body's first byte
     * @param limit   index behind its last
     * @param mainEnd index behind the main part's last
     * @param message name of the message, the root of the paths
     */
    public StrictCheck(int base, int limit, int mainEnd, String message) {
        this.base = base;
        this.limit = limit;
        this.path = new StringBuilder(message);
        regions.add(new Region(base, mainEnd, 0, message));
    }

    /**
     * Goes into a member.
     *
     * @param member the member
     */
    public void enter(String member) {
        marks.add(path.length());
        path.append('.').append(member);
    }

    /**
     * Goes into an element of an array.
     *
     * @param member the member
     * @param index  which element, from 0
     */
    public void enter(String member, int index) {
        enter(member);
        path.append('[').append(index).append(']');
    }

    /**
     * Goes into an element of the array that the current member points to.
     *
     * @param index which element, from 0
     */
    public void enter(int index) {
        marks.add(path.length());
        path.append('[').append(index).append(']');
    }

    /** Goes back to where the last {@code enter} came from. */
    public void leave() {
        path.setLength(marks.remove(marks.size() - 1));
    }

    /**
     * Notes an enum's value without a name.
     *
     * @param index index of its first byte
     * @param value the number
     * @param type  name of the enum
     */
    public void undefined(int index, long value, String type) {
        note(path.toString(), index, "is " + value + ", which " + type + " does not define");
    }

    /**
     * Notes flag bits without a name, if there are any.
     *
     * @param index index of the flags' first byte
     * @param bits  the flags
     * @param mask  all defined bits
     * @param type  name of the flags type
     */
    public void flags(int index, long bits, long mask, String type) {
        if ((bits & ~mask) != 0) {
            note(path.toString(), index, "has the bits 0x" + Long.toHexString(bits & ~mask) + ", which " + type
                    + " does not define");
        }
    }

    /**
     * Notes the part that the current member points to.
     *
     * @param from index of its first byte
     * @param to   index behind its last
     */
    public void part(int from, int to) {
        regions.add(new Region(from, to, regions.size(), path.toString()));
    }

    /**
     * Ends the check.
     *
     * @throws MalformedMessageException if there was a finding
     */
    public void finish() {
        String message = path.toString();
        List<Region> sorted = regions.stream().filter(r -> r.from() != r.to())
                .sorted(Comparator.comparingInt(Region::from).thenComparingInt(Region::order)).toList();
        Region furthest = new Region(base, base, 0, message);
        for (Region region : sorted) {
            if (region.from() > furthest.to()) {
                unreferenced(message, furthest.to(), region.from());
            } else if (region.from() < furthest.to()) {
                Region later = region.order() > furthest.order() ? region : furthest;
                note(later.path(), region.from(), "shares bytes with another part");
            }
            furthest = region.to() > furthest.to() ? region : furthest;
        }
        if (limit > furthest.to()) {
            unreferenced(message, furthest.to(), limit);
        }
        if (first != null) {
            throw first;
        }
    }

    private void unreferenced(String message, int from, int to) {
        note(message, from, (to - from) + " bytes belong to no part");
    }

    private void note(String where, int index, String why) {
        int offset = index - base;
        if (first == null || offset < first.offset()
                || offset == first.offset() && where.compareTo(first.path()) < 0) {
            first = new MalformedMessageException(where, offset, why);
        }
    }
}
