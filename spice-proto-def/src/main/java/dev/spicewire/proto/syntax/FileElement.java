// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import java.util.List;

/**
 * What a definition file says, without meaning.
 *
 * @param definitions imports and definitions in the order of the file
 * @param docComments where doc comments are
 * @param gaps        where blanks part what upstream takes as one word
 * @param end         the last character of the file
 */
public record FileElement(List<DefinitionElement> definitions, List<Location> docComments, List<Gap> gaps,
        Location end) {

    /** Takes copies. */
    public FileElement {
        definitions = List.copyOf(definitions);
        docComments = List.copyOf(docComments);
        gaps = List.copyOf(gaps);
    }
}
