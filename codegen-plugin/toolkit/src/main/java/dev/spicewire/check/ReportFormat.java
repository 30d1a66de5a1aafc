// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diagnostics.DiagnosticText;
import dev.spicewire.proto.diagnostics.Style;

/** How a {@link CheckReport} is shown. */
public enum ReportFormat {
    /** For people: each finding with its source line, and a summary. */
    TEXT {
        @Override
        public String render(CheckReport report, boolean colours) {
            return new DiagnosticText(report.sources(), colours ? Style.ANSI : Style.PLAIN).render(report.diagnostics())
                    + report.summary() + "\n";
        }
    },
    /** One JSON document. */
    JSON {
        @Override
        public String render(CheckReport report, boolean colours) {
            return document(CheckJson.of(report.diagnostics()));
        }
    },
    /** SARIF 2.1.0, which code hosts and editors read. */
    SARIF {
        @Override
        public String render(CheckReport report, boolean colours) {
            return document(CheckSarif.of(report.diagnostics()));
        }
    };

    /**
     * Renders a report.
     *
     * @param report  the report
     * @param colours whether text is coloured for a terminal
     * @return the text, with a line end at its end
     */
    public abstract String render(CheckReport report, boolean colours);

    private static String document(ObjectNode node) {
        return node.toPrettyString().replace("\r\n", "\n") + "\n";
    }
}
