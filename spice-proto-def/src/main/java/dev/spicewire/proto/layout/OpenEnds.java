// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;

/** Which members take the rest of the message, so that nothing but members without bytes can follow. */
public final class OpenEnds {

    private OpenEnds() {
    }

    /** {@return whether a member has an array in place that takes the rest, or can have it} */
    public static boolean isOpen(Member member) {
        if (member instanceof Switch choice) {
            return choice.cases().stream().anyMatch(c -> isOpen(c.member()));
        }
        return ((Field) member).type().resolved() instanceof ArrayType array
                ? array.length() instanceof ArrayLength.Remaining
                : ((Field) member).type().resolved() instanceof Struct struct && isOpen(struct);
    }

    /** {@return whether a struct has such a member} */
    public static boolean isOpen(Struct struct) {
        return struct.members().stream().anyMatch(OpenEnds::isOpen);
    }
}
