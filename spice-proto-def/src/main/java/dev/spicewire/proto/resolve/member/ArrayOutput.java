// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.AttributeRule;
import dev.spicewire.proto.resolve.context.Findings;
import dev.spicewire.proto.syntax.element.FieldElement;

/** What upstream's generator demands of an array, so that it can put it into a C struct. */
final class ArrayOutput {

    private final ArrayType array;
    private final FieldElement element;
    private final Findings findings;

    ArrayOutput(ArrayType array, FieldElement element, Findings findings) {
        this.array = array;
        this.element = element;
        this.findings = findings;
    }

    void check() {
        boolean constant = array.length() instanceof ArrayLength.Constant;
        boolean placed = element.attributes().stream().anyMatch(a -> AttributeRule.OUTPUTS.contains(a.name().text()));
        boolean counted = constant || array.length() instanceof ArrayLength.Counted;
        if (element.pointer()) {
            checkTarget();
        } else if (!constant && !placed) {
            report("array '" + element.name() + "' of variable length has no place in the C struct",
                    "add '@end', or another attribute that gives it one");
        } else if (!counted && (has("to_ptr") || has("ptr_array"))) {
            report("C code cannot know the length of array '" + element.name() + "'",
                    "give it a member with the number of elements, or use '@as_ptr(len)'");
        } else if (has("to_ptr") && array.element() instanceof Struct) {
            report("'@to_ptr' is not supported for arrays of structs", "use '@ptr_array'");
        }
        if (has("ptr_array") && array.element() instanceof IntType integer && integer.bits() == Byte.SIZE) {
            report("'@ptr_array' is not supported for arrays of bytes", "use '@as_ptr(len)'");
        }
    }

    private void checkTarget() {
        if (array.length() instanceof ArrayLength.CString && !has("nocopy")) {
            report("a pointer to a string needs '@nocopy'", "add '@nocopy'");
        }
    }

    private boolean has(String attribute) {
        return element.attributes().stream().anyMatch(a -> a.name().text().equals(attribute));
    }

    private void report(String message, String hint) {
        Location location = element.name().location();
        findings.error(MemberCodes.NO_OUTPUT, location, message, hint);
    }
}
