// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;

/**
 * {@code typedef name type;}.
 *
 * @param name       the new name
 * @param target     what it stands for
 * @param attributes attributes behind the type
 * @param doc        doc comment, or the empty string
 */
public record TypedefElement(Name name, Name target, List<AttributeElement> attributes, String doc)
        implements DefinitionElement {

    /** Takes a copy. */
    public TypedefElement {
        attributes = List.copyOf(attributes);
    }
}
