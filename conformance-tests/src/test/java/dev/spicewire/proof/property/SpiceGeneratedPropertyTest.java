// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/** Generated properties for the definitions of SPICE. */
class SpiceGeneratedPropertyTest extends GeneratedProperties {

    @Override
    List<Subject> subjects() {
        return Subject.ofSpice();
    }
}
