// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/** Codec properties for the definitions of SPICE. */
class SpiceCodecPropertyTest extends CodecProperties {

    @Override
    List<Subject> subjects() {
        return Subject.ofSpice();
    }

    @Override
    List<Subject> allSubjects() {
        return Subject.ofSpice();
    }
}
