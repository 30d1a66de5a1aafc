// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import java.util.List;

/** Generated properties for definitions with what SPICE does not use. */
class OwnGeneratedPropertyTest extends GeneratedProperties {

    @Override
    List<Subject> subjects() {
        return OwnDefinitions.REGULAR;
    }
}
