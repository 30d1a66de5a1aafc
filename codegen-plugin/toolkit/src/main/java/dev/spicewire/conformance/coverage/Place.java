// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Type;
import java.util.List;

/**
 * A member of a message, or of a struct that the message leads to. A struct that stands at several places of a message
 * counts once.
 *
 * @param way       the shortest way from the message to the container
 * @param container what the member is in
 * @param last      the member
 */
public record Place(List<Step> way, Container container, Step last) {

    /** Takes a copy. */
    public Place {
        way = List.copyOf(way);
    }

    /** {@return its name: the container and the member in it, such as {@code Clip.u.RECTS.rects}} */
    public String name() {
        return container.name() + "." + last.name();
    }

    /** {@return the type of the field} */
    Type type() {
        return last.field().orElseThrow().type().resolved();
    }
}
