// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;

/**
 * {@code message Name { ... };}, or the body of an anonymous message, which takes the name of its channel entry.
 *
 * @param name       its name
 * @param members    in the order of the file
 * @param attributes attributes behind the body
 * @param doc        doc comment, or the empty string
 */
public record MessageElement(Name name, List<MemberElement> members, List<AttributeElement> attributes, String doc)
        implements DefinitionElement {

    /** Takes copies. */
    public MessageElement {
        members = List.copyOf(members);
        attributes = List.copyOf(attributes);
    }
}
