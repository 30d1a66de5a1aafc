// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import java.util.Map;

/** Points and rectangles as people write them. */
final class Geometry {

    private static final int POINT = 2;
    private static final int RECTANGLE = 4;

    private Geometry() {
    }

    /** Appends {@code (x,y)} or {@code (left,top)-(right,bottom)}; {@return whether the struct is either} */
    static boolean append(StructValue struct, StringBuilder text) {
        Map<String, Value> members = struct.members();
        if (members.size() == POINT) {
            return pair(members.get("x"), members.get("y"), text);
        } else if (members.size() != RECTANGLE || !(members.get("right") instanceof IntValue)
                || !(members.get("bottom") instanceof IntValue)) {
            return false;
        } else if (!pair(members.get("left"), members.get("top"), text)) {
            return false;
        }
        text.append('-');
        return pair(members.get("right"), members.get("bottom"), text);
    }

    private static boolean pair(Value x, Value y, StringBuilder text) {
        if (!(x instanceof IntValue across) || !(y instanceof IntValue down)) {
            return false;
        }
        text.append('(').append(across).append(',').append(down).append(')');
        return true;
    }
}
