// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.proto.resolve.context.Findings;
import dev.spicewire.proto.syntax.element.FieldElement;
import java.util.OptionalLong;

/** Rules about the elements of an array and their number. */
final class ArrayShape {

    private ArrayShape() {
    }

    /** {@return whether the array can be used} What is wrong with it is reported. */
    static boolean check(ArrayType array, FieldElement element, Findings findings) {
        if (findings.dialect() == Dialect.UPSTREAM) {
            new ArrayOutput(array, element, findings).check();
        }
        return checkElements(array, element, findings) && checkLength(array, element, findings);
    }

    private static boolean checkElements(ArrayType array, FieldElement element, Findings findings) {
        Location location = element.type().name().location();
        OptionalLong size = DefinedSizes.fixed(array.element());
        if (size.equals(OptionalLong.of(0))) {
            findings.error(MemberCodes.EMPTY_ELEMENT, location,
                    "elements of '" + element.name() + "' take no byte of the message");
        } else if (ContainerShape.takesRest(array.element())) {
            findings.error(MemberCodes.REMAINING_NOT_LAST, location,
                    "each element of '" + element.name() + "' would take the rest of the message");
        } else if (!mayHoldPointers(array, findings) && ContainerShape.hasPointers(array.element())) {
            findings.error(MemberCodes.POINTER_IN_ARRAY, location, "elements of '" + element.name() + "' hold pointers"
                    + (array.length() instanceof ArrayLength.Constant ? ", which upstream cannot write"
                            : ", so their number must be a constant"));
        } else if (array.length() instanceof ArrayLength.Remaining && size.isEmpty()) {
            findings.error(MemberCodes.REMAINING_ELEMENTS, location,
                    "elements of '" + element.name() + "' vary in size, so '[]' does not tell how many there are",
                    "add a member with the number of elements and use it as the size");
        } else {
            return true;
        }
        return false;
    }

    private static boolean checkLength(ArrayType array, FieldElement element, Findings findings) {
        Location location = element.size().orElseThrow().location();
        boolean inBytes = array.length() instanceof ArrayLength.ImageSize
                || array.length() instanceof ArrayLength.CString;
        if (inBytes && !array.isBytes()) {
            findings.error(MemberCodes.BYTES_ONLY, location,
                    "this size counts bytes, but elements of '" + element.name() + "' are no bytes",
                    "use uint8 as the type");
        } else if (array.length() instanceof ArrayLength.CString && !element.pointer()) {
            findings.error(MemberCodes.INLINE_CSTRING, location, "cstring() needs a pointer",
                    "write '*" + element.name() + "[cstring()]'");
        } else if (array.length() instanceof ArrayLength.Constant constant
                && exceedsBody(constant.count(), DefinedSizes.minimum(array.element()))) {
            findings.error(MemberCodes.TOO_LARGE, location, "'" + element.name() + "' is larger than any message",
                    "a message has at most " + ContainerShape.MAX_BODY + " bytes");
        } else {
            return true;
        }
        return false;
    }

    private static boolean exceedsBody(long count, long size) {
        return size > 0 && count > ContainerShape.MAX_BODY / size;
    }

    private static boolean mayHoldPointers(ArrayType array, Findings findings) {
        return array.length() instanceof ArrayLength.Constant && findings.dialect() != Dialect.UPSTREAM;
    }
}
