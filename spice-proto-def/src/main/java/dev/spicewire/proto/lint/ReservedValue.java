// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;

/** Values that clash with a constant which upstream's generator adds. With {@code @prefix} the names differ anyway. */
final class ReservedValue implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        for (EnumType type : protocol.enums()) {
            String reserved = type.isFlags() ? "MASK" : "ENUM_END";
            if (!type.attributes().has("prefix")) {
                type.value(reserved).ifPresent(value -> diagnostics.warning(LintCodes.RESERVED_VALUE, value.location(),
                        "'" + reserved + "' is the name of a constant that upstream's generator adds", "rename it"));
            }
        }
    }
}
