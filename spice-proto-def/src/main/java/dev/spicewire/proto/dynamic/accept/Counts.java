// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

import dev.spicewire.proto.dynamic.value.LengthScope;
import dev.spicewire.proto.dynamic.value.Lengths;
import dev.spicewire.proto.model.ArrayLength;
import java.util.List;

/** Makes counts of what definitions say about the lengths of arrays. */
final class Counts {

    private Counts() {
    }

    /** {@return a number that a member has} */
    static Count of(String member, Scope scope) throws OnlyReading {
        int slot = scope.slot(List.of(member));
        return (walk, frame) -> walk.number(frame + slot);
    }

    /** {@return a number of elements that a length tells by members, or is} */
    static Count of(ArrayLength length, Scope scope) throws OnlyReading {
        if (length instanceof ArrayLength.Constant constant) {
            long count = constant.count();
            return (walk, frame) -> count;
        } else if (length instanceof ArrayLength.Counted counted) {
            return of(counted.member(), scope);
        } else if (length instanceof ArrayLength.Sum || length instanceof ArrayLength.ImageSize) {
            return (walk, frame) -> Lengths.elements(length, numbers(scope, walk, frame));
        }
        throw new OnlyReading(length.toString());
    }

    private static LengthScope numbers(Scope scope, Walk walk, int frame) {
        return member -> walk.number(frame + scope.kept(member).orElseThrow());
    }
}
