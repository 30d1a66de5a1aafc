// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/** Writer properties for the definitions of SPICE. */
class SpiceWriterPropertyTest extends WriterProperties {

    @Override
    List<Subject> subjects() {
        return Subject.ofSpice();
    }
}
