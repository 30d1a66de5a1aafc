// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.conformance.coverage.CoverageReport;
import java.util.List;

/** How a {@link CoverageReport} is shown alone. */
public enum CoverageFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(CoverageReport coverage, boolean missing, List<String> shortfalls) {
            StringBuilder text = new StringBuilder();
            CoverageTable.lines(coverage).forEach(line -> text.append(line).append('\n'));
            if (missing && !coverage.missing().isEmpty()) {
                text.append("\nmissing:\n");
                coverage.missing().forEach(item -> text.append("  ").append(item).append('\n'));
            }
            if (coverage.leftOut() > 0) {
                text.append("\nnot measured, since the protocol is large: ").append(coverage.leftOut())
                        .append(" messages\n");
            }
            shortfalls.forEach(shortfall -> text.append("error: ").append(shortfall).append('\n'));
            return text.toString();
        }
    },
    /** One JSON document, in which all that is missing is listed. */
    JSON {
        @Override
        public String render(CoverageReport coverage, boolean missing, List<String> shortfalls) {
            ObjectNode document = JsonNodeFactory.instance.objectNode();
            CoverageTable.write(document, coverage, Integer.MAX_VALUE);
            ArrayNode problems = document.putArray("problems");
            shortfalls.forEach(problems::add);
            return document.toPrettyString().replace("\r\n", "\n") + "\n";
        }
    };

    /**
     * Renders a report.
     *
     * @param coverage   the report
     * @param missing    whether text lists what has not been shown
     * @param shortfalls what is less than it has to be
     * @return the text, with a line end at its end
     */
    public abstract String render(CoverageReport coverage, boolean missing, List<String> shortfalls);
}
