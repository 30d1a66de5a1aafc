// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.RuleCodes;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments in a definition that allow a finding: {@code // spicewire:allow SW0601: peers name it}. Behind something the
 * comment is for its line; alone, for the next one.
 */
public final class Allowances {

    private static final String MARK = "spicewire:allow";
    private static final Pattern COMMENT = Pattern.compile("//\\s*" + MARK + "\\b(?<rest>.*)");
    private static final Pattern REST = Pattern.compile("\\s+(?<code>[^\\s:]+)\\s*:\\s*(?<reason>\\S.*)");

    private final List<Allowance> all = new ArrayList<>();
    private final Diagnostics faults = new Diagnostics();

    private record Allowance(String code, int line, Location place) { }

    private Allowances() {
    }

    /** {@return the allowances in a file} */
    public static Allowances in(SourceFile file) {
        Allowances allowances = new Allowances();
        if (file.text().contains(MARK)) {
            for (int line = 1; line <= file.lineCount(); line++) {
                allowances.read(file, line);
            }
        }
        return allowances;
    }

    private void read(SourceFile file, int line) {
        String text = file.line(line).orElseThrow();
        Matcher comment = COMMENT.matcher(text);
        int begin = text.contains(MARK) ? text.indexOf("//") : -1;
        if (begin < 0 || !comment.region(begin, text.length()).lookingAt()) {
            return;
        }
        Matcher rest = REST.matcher(comment.group("rest"));
        if (!rest.matches()) {
            faults.error(RuleCodes.FORM, place(file, text, line, comment.start(), comment.end()),
                    "what is allowed, and why?", "write '// " + MARK + " CODE: REASON'");
            return;
        }
        int code = comment.start("rest") + rest.start("code");
        Location place = place(file, text, line, code, code + rest.group("code").length());
        boolean alone = text.substring(0, comment.start()).isBlank();
        RuleLine.code(rest.group("code"), place, faults)
                .ifPresent(known -> all.add(new Allowance(known.id(), alone ? next(file, line) : line, place)));
    }

    private static Location place(SourceFile file, String text, int line, int begin, int end) {
        return new Location(file.name(), line, text.codePointCount(0, begin) + 1, text.codePointCount(begin, end));
    }

    /** Several comments of a line can stand above it. */
    private static int next(SourceFile file, int line) {
        int next = line + 1;
        while (file.line(next).filter(text -> text.isBlank() || text.stripLeading().startsWith("//")).isPresent()) {
            next++;
        }
        return next;
    }

    /** {@return the findings that are not allowed; errors always stay} */
    public List<Diagnostic> leave(List<Diagnostic> findings) {
        return findings.stream()
                .filter(d -> d.severity() == Severity.ERROR || all.stream().noneMatch(a -> covers(a, d))).toList();
    }

    /** {@return what is wrong with the comments, those included that allow nothing of what was found} */
    public List<Diagnostic> faults(List<Diagnostic> findings) {
        Diagnostics found = new Diagnostics();
        found.addAll(faults);
        for (Allowance allowance : all) {
            List<Diagnostic> covered = findings.stream().filter(d -> covers(allowance, d)).toList();
            if (covered.stream().anyMatch(d -> d.severity() == Severity.ERROR)) {
                found.error(RuleCodes.ERROR_KEPT, allowance.place(),
                        allowance.code() + " is an error here, and stays one", "mend what it says, and remove this");
            } else if (covered.isEmpty()) {
                found.warning(RuleCodes.NOTHING_ALLOWED, allowance.place(),
                        "no " + allowance.code() + " in line " + allowance.line(), "remove the comment");
            }
        }
        return found.sorted();
    }

    private static boolean covers(Allowance allowance, Diagnostic finding) {
        return finding.location().line() == allowance.line()
                && finding.location().file().equals(allowance.place().file())
                && finding.code().id().equals(allowance.code());
    }
}
