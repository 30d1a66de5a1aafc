package dev.spicewire.conformance.report;

/** How a {@link Report} is shown. */
public enum RunFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(Report report) {
            return TextReport.of(report);
        }
    },
    /** One JSON document. */
    JSON {
        @Override
        public String render(Report report) {
            return JsonReport.of(report);
        }
    };

    /**
     * Renders a report.
     *
     * @param report the report
     * @return the text, with a line end at its end
     */
    public abstract String render(Report report);
}
