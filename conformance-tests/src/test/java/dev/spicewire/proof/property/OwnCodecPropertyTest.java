// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/** Codec properties for definitions with what SPICE does not use. */
class OwnCodecPropertyTest extends CodecProperties {

    @Override
    List<Subject> subjects() {
        return OwnDefinitions.REGULAR;
    }

    @Override
    List<Subject> allSubjects() {
        return OwnDefinitions.ALL;
    }
}
