// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.diff.DiffReport;
import java.util.function.Function;

/** How a {@link DiffReport} is shown. */
public enum DiffFormat {
    /** For people: each change with both locations, the verdict and the proof. */
    TEXT(report -> new TextReport(report, false).render()),
    /** One JSON document. */
    JSON(JsonReport::of),
    /** For a pull request. */
    MARKDOWN(MarkdownReport::of),
    /** One page for a browser that needs nothing else. */
    HTML(HtmlReport::of),
    /** SARIF 2.1.0, which code hosts and editors read. */
    SARIF(SarifReport::of),
    /** JUnit XML, which build servers read. */
    JUNIT(JUnitReport::of);

    private final Function<DiffReport, String> plain;

    DiffFormat(Function<DiffReport, String> plain) {
        this.plain = plain;
    }

    /**
     * Renders a report.
     *
     * @param report  the report
     * @param colours whether text is coloured for a terminal; other formats have no colours
     * @return the text, with a line end at its end
     */
    public String render(DiffReport report, boolean colours) {
        return this == TEXT && colours ? new TextReport(report, true).render() : plain.apply(report);
    }
}
