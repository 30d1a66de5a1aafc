// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Codes;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.RuleCodes;
import dev.spicewire.proto.diagnostics.Severity;
import java.util.Optional;

/** What lines about rules have in common: they name a code whose findings are no errors. */
final class RuleLine {

    private RuleLine() {
    }

    /**
     * Finds a code.
     *
     * @param id          as written
     * @param place       where
     * @param diagnostics takes what is wrong with it
     * @return the code, nothing if there is none or its findings are errors
     */
    static Optional<Code> code(String id, Location place, Diagnostics diagnostics) {
        Optional<Code> code = Codes.find(id);
        if (code.isEmpty()) {
            diagnostics.error(RuleCodes.UNKNOWN, place, "no such code: '" + id + "'",
                    DidYouMean.hint(id, Codes.all().stream().map(Code::id).toList()));
        } else if (code.get().usual() == Severity.ERROR) {
            diagnostics.error(RuleCodes.ERROR_KEPT, place, code.get().id() + " is an error and stays one: "
                    + code.get().title(), "mend what it says, and remove this");
            return Optional.empty();
        }
        return code;
    }
}
