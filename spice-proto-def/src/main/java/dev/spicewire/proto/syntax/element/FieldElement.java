// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;
import java.util.Optional;

/**
 * {@code type *name[size] @attributes;}.
 *
 * @param type       type of the field, or of the elements of an array
 * @param pointer    whether there is a {@code *}
 * @param name       its name
 * @param size       the brackets, if there are any
 * @param attributes attributes behind it
 * @param doc        doc comment, or the empty string
 */
public record FieldElement(TypeElement type, boolean pointer, Name name, Optional<ArraySizeElement> size,
        List<AttributeElement> attributes, String doc) implements MemberElement {

    /** Takes a copy. */
    public FieldElement {
        attributes = List.copyOf(attributes);
    }
}
