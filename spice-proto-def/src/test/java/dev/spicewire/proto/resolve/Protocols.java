// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;

/** Texts of definitions, resolved. */
final class Protocols {

    private Protocols() {
    }

    /** {@return the model of a text that gives no finding at all} */
    static Protocol of(String text) {
        return of(text, Dialect.SPICEWIRE);
    }

    static Protocol of(String text, Dialect dialect) {
        Resolution resolution = Definitions.parse("test.proto", text, dialect);
        assertThat(resolution.diagnostics()).isEmpty();
        return resolution.protocol().orElseThrow();
    }

    /** {@return the identifiers of the codes found in a text} */
    static List<String> codes(String text, Dialect dialect) {
        return Definitions.parse("test.proto", text, dialect).diagnostics().stream().map(Diagnostic::code)
                .map(c -> c.id()).toList();
    }
}
