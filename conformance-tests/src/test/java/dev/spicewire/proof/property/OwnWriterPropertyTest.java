// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/**
 * Writers of definitions with every feature of the language. One is left out: a writer counts the elements of an array
 * that fills a number of bytes, and where the elements vary in size it refuses what it can't count.
 */
class OwnWriterPropertyTest extends WriterProperties {

    private static final String VARYING_ELEMENTS_THAT_FILL_BYTES = "runs";

    @Override
    List<Subject> subjects() {
        return OwnDefinitions.REGULAR.stream()
                .filter(subject -> !subject.entry().name().equals(VARYING_ELEMENTS_THAT_FILL_BYTES)).toList();
    }
}
