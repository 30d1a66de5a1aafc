// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;
import java.util.Optional;

/**
 * {@code enum8 name { ... };} or {@code flags8 name { ... };}.
 *
 * @param keyword    {@code enum} or {@code flags} with the width
 * @param name       its name
 * @param values     in the order of the file
 * @param attributes attributes behind the body
 * @param doc        doc comment, or the empty string
 */
public record EnumElement(Name keyword, Name name, List<Value> values, List<AttributeElement> attributes, String doc)
        implements DefinitionElement {

    /** Takes copies. */
    public EnumElement {
        values = List.copyOf(values);
        attributes = List.copyOf(attributes);
    }

    /**
     * A value or flag.
     *
     * @param name       its name
     * @param number     the number, where one is given
     * @param attributes attributes behind it
     * @param doc        doc comment, or the empty string
     */
    public record Value(Name name, Optional<IntegerElement> number, List<AttributeElement> attributes, String doc) {

        /** Takes a copy. */
        public Value {
            attributes = List.copyOf(attributes);
        }
    }
}
