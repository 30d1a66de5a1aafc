// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.Optional;

/**
 * What came of a definition file.
 *
 * @param protocol    the model, if there is no error
 * @param diagnostics all findings by place
 * @param sources     the files that the findings point into
 * @param dialect     the language that they were read in
 */
public record Resolution(Optional<Protocol> protocol, List<Diagnostic> diagnostics, Sources sources, Dialect dialect) {

    /** Takes a copy. */
    public Resolution {
        diagnostics = List.copyOf(diagnostics);
    }

    /** {@return whether an error keeps the definitions from being used} */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
