package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Protocol;

/** Arrays of variable length whose elements may take no byte. */
final class MaybeEmptyElements implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (Container container : Containers.of(protocol)) {
            for (Field field : container.allFields()) {
                if (field.type() instanceof ArrayType array && !(array.length() instanceof ArrayLength.Constant)
                        && Sizes.minimum(array.element()) == 0) {
                    diagnostics.warning(LintCodes.MAYBE_EMPTY_ELEMENTS, field.location(),
                            "elements of '" + field.name() + "' may take no byte", "");
                }
            }
        }
    }
}
