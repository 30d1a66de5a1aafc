// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;

/**
 * {@code struct Name { ... }}, at the top of a file or in place of a member's type.
 *
 * @param name       its name
 * @param members    in the order of the file
 * @param attributes attributes behind the body
 * @param doc        doc comment, or the empty string
 */
public record StructElement(Name name, List<MemberElement> members, List<AttributeElement> attributes, String doc)
        implements DefinitionElement, TypeElement {

    /** Takes copies. */
    public StructElement {
        members = List.copyOf(members);
        attributes = List.copyOf(attributes);
    }
}
