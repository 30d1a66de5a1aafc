// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.syntax.Gap;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import java.util.List;

/**
 * A definition file together with what it imports.
 *
 * @param name        the file that was asked for
 * @param definitions all definitions, those of an imported file at the place of the import; imports stay in front of
 *                    them
 * @param docComments where the file and its imports have doc comments
 * @param gaps        where the file and its imports have blanks inside what upstream takes as one word
 * @param end         the end of the file that was asked for
 */
record ParsedFile(String name, List<DefinitionElement> definitions, List<Location> docComments, List<Gap> gaps,
        Location end) {

    ParsedFile {
        definitions = List.copyOf(definitions);
        docComments = List.copyOf(docComments);
        gaps = List.copyOf(gaps);
    }
}
