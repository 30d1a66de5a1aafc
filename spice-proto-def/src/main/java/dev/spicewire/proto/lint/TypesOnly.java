// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.LintCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;

/** Messages that no channel sends, in a file that says nothing of channels. */
final class TypesOnly implements LintRule {

    @Override
    public void check(Protocol protocol, Diagnostics diagnostics) {
        if (!protocol.channels().isEmpty() || !protocol.location().equals(Location.NONE)) {
            return;
        }
        protocol.messages().stream().map(Message::location).sorted().findFirst()
                .ifPresent(first -> diagnostics.add(Severity.NOTE, LintCodes.TYPES_ONLY, first,
                        "no channel has this message, and there is no 'protocol'",
                        "add 'channel Name { ... };' and 'protocol Name { ... };', unless others import this file"));
    }
}
