// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.message.MessageKind;

/**
 * Something that bodies can show.
 *
 * @param measure what is counted
 * @param message the message, such as {@code display/server/draw_copy}
 * @param place   the member, such as {@code Clip.u}; empty where the message itself is meant
 * @param state   what it can be, such as {@code RECTS}
 */
public record Item(Measure measure, String message, String place, String state) {

    static Item of(MessageKind kind) {
        return new Item(Measure.MESSAGES, name(kind), "", "");
    }

    static Item of(MessageKind kind, Goal goal) {
        return new Item(goal.measure(), name(kind), goal.place().name(), goal.state());
    }

    private static String name(MessageKind kind) {
        return kind.channel().name() + "/" + kind.from().word() + "/" + kind.message().name();
    }

    /** {@return all of it in one line} */
    @Override
    public String toString() {
        return message + (place.isEmpty() ? "" : " " + place + " " + state);
    }
}
