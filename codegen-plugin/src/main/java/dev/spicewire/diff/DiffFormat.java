package dev.spicewire.diff;

/** How a {@link DiffReport} is shown. */
public enum DiffFormat {
    /** For people: each change with both places, the verdict and the proof. */
    TEXT {
        @Override
        public String render(DiffReport report, boolean colours) {
            return new TextReport(report, colours).render();
        }
    },
    /** One JSON document. */
    JSON {
        @Override
        public String render(DiffReport report, boolean colours) {
            return JsonReport.of(report);
        }
    },
    /** For a pull request. */
    MARKDOWN {
        @Override
        public String render(DiffReport report, boolean colours) {
            return MarkdownReport.of(report);
        }
    },
    /** One page for a browser that needs nothing else. */
    HTML {
        @Override
        public String render(DiffReport report, boolean colours) {
            return HtmlReport.of(report);
        }
    },
    /** SARIF 2.1.0, which code hosts and editors read. */
    SARIF {
        @Override
        public String render(DiffReport report, boolean colours) {
            return SarifReport.of(report);
        }
    },
    /** JUnit XML, which build servers read. */
    JUNIT {
        @Override
        public String render(DiffReport report, boolean colours) {
            return JunitReport.of(report);
        }
    };

    /**
     * Renders a report.
     *
     * @param report  the report
     * @param colours whether text is coloured for a terminal
     * @return the text, with a line end at its end
     */
    public abstract String render(DiffReport report, boolean colours);
}
