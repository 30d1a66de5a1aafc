// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Diagnostics as text for people, as compilers print them:
 *
 * <pre>
 * display.proto:31:17: error[SW0107]: array size 'num_rect' is not a member of ClipRects
 *     Rect rects[num_rect];
 *                ^~~~~~~~
 * hint: did you mean 'num_rects'?
 * </pre>
 */
public final class DiagnosticText {

    private final Sources sources;
    private final Style style;

    /**
     * A renderer.
     *
     * @param sources texts for the lines to show
     * @param style   plain or coloured
     */
    public DiagnosticText(Sources sources, Style style) {
        this.sources = sources;
        this.style = style;
    }

    /** {@return all diagnostics in the given order, each with a line end behind its last line} */
    public String render(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(d -> render(d) + "\n").collect(Collectors.joining());
    }

    /** {@return one diagnostic, without a line end behind its last line} */
    public String render(Diagnostic diagnostic) {
        Location location = diagnostic.location();
        String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT) + "[" + diagnostic.code().id() + "]:";
        String head = location.equals(Location.NONE) ? "" : style.strong(UnusualCharacters.shown(location + ":")) + " ";
        String excerpt = sources.excerpt(location).map(e -> excerpt(e, diagnostic.severity())).orElse("");
        String hint = diagnostic.hint().isEmpty() ? "" : "\n" + style.strong("hint:") + " "
                + UnusualCharacters.message(diagnostic.hint());
        return head + style.severity(diagnostic.severity(), severity) + " "
                + UnusualCharacters.message(diagnostic.message()) + excerpt + hint;
    }

    private String excerpt(SourceExcerpt excerpt, Severity severity) {
        String mark = "^" + "~".repeat(excerpt.width() - 1);
        return "\n" + excerpt.text() + "\n" + excerpt.indent() + style.severity(severity, mark);
    }
}
