// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

/** How a {@link RunReport} is shown. */
public enum RunFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(RunReport report) {
            return RunText.of(report);
        }
    },
    /** For a comment on a change. */
    MARKDOWN {
        @Override
        public String render(RunReport report) {
            return RunMarkdown.of(report);
        }
    },
    /** One JSON document. */
    JSON {
        @Override
        public String render(RunReport report) {
            return RunJson.of(report);
        }
    };

    /**
     * Renders a report.
     *
     * @param report the report
     * @return the text, with a line end at its end
     */
    public abstract String render(RunReport report);
}
