// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;

/** Member paths as errors name them: a member of a switch case is behind the switch's name. */
final class Paths {

    private Paths() {
    }

    /** {@return the path of a count, dimension or switch variable within its container} */
    static String ofControl(Container container, String name) {
        for (Member member : container.members()) {
            if (member instanceof Switch choice
                    && choice.cases().stream().anyMatch(c -> c.member().name().equals(name))) {
                return choice.name() + "." + name;
            }
        }
        return name;
    }
}
