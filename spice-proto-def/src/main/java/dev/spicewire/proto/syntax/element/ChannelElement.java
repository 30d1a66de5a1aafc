// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import dev.spicewire.proto.model.Direction;
import java.util.List;
import java.util.Optional;

/**
 * {@code channel Name : Parent { ... };}.
 *
 * @param name       its name
 * @param parent     the channel it derives from
 * @param entries    messages of both directions in the order of the file
 * @param attributes attributes behind the body
 * @param doc        doc comment, or the empty string
 */
public record ChannelElement(Name name, Optional<Name> parent, List<Entry> entries, List<AttributeElement> attributes,
        String doc) implements DefinitionElement {

    /** Takes copies. */
    public ChannelElement {
        entries = List.copyOf(entries);
        attributes = List.copyOf(attributes);
    }

    /**
     * A message of the channel.
     *
     * @param name       its name in the channel
     * @param direction  who sends it, from the label above it; without a label the server
     * @param body       what it holds
     * @param number     the number, where one is given
     * @param attributes attributes behind the number, where none belongs
     * @param doc        doc comment, or the empty string
     */
    public record Entry(Name name, Direction direction, Body body, Optional<IntegerElement> number,
            List<AttributeElement> attributes, String doc) {

        /** Takes a copy. */
        public Entry {
            attributes = List.copyOf(attributes);
        }
    }

    /** What a message of a channel holds. */
    public sealed interface Body {

        /**
         * A message defined elsewhere.
         *
         * @param name its name
         */
        record Named(Name name) implements Body {
        }

        /**
         * {@code message { ... }} in place.
         *
         * @param message the message, with the name of the entry
         */
        record Anonymous(MessageElement message) implements Body {
        }
    }
}
