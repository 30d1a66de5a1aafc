// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import dev.spicewire.proto.diagnostics.Code;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.RuleCodes;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How severe a project takes findings, a line each:
 *
 * <pre>
 * # comment
 * SW0601: off: peers in C use these names
 * SW0405: error
 * </pre>
 */
public final class SeverityChoices {

    private static final Pattern LINE =
            Pattern.compile("\\s*(?<code>[^\\s:]+)\\s*:\\s*(?<severity>[^\\s:]+)\\s*(?::\\s*(?<reason>.*))?");
    private static final List<String> SEVERITIES = List.of("off", "note", "warning", "error");
    private static final String FORM = "write 'CODE: SEVERITY' or 'CODE: off: REASON'";

    private final Map<String, Optional<Severity>> chosen = new HashMap<>();
    private final Diagnostics faults = new Diagnostics();

    private SeverityChoices() {
    }

    /** {@return what a file says} */
    public static SeverityChoices in(SourceFile file) {
        SeverityChoices choices = new SeverityChoices();
        for (int line = 1; line <= file.lineCount(); line++) {
            String text = file.line(line).orElseThrow();
            if (!text.isBlank() && !text.stripLeading().startsWith("#")) {
                choices.read(text, file.name(), line);
            }
        }
        return choices;
    }

    private void read(String text, String file, int line) {
        Matcher parts = LINE.matcher(text);
        if (!parts.matches()) {
            faults.error(RuleCodes.FORM, new Location(file, line, 1, text.codePointCount(0, text.length())),
                    "this is no rule", FORM);
            return;
        }
        Location place = place(parts, "code", file, line);
        Optional<Code> code = RuleLine.code(parts.group("code"), place, faults);
        String severity = parts.group("severity");
        boolean known = SEVERITIES.contains(severity);
        boolean reasonMissing = severity.equals("off")
                && (parts.group("reason") == null || parts.group("reason").isBlank());
        if (!known) {
            String close = DidYouMean.hint(severity, SEVERITIES);
            faults.error(RuleCodes.FORM, place(parts, "severity", file, line), "no such severity: '" + severity + "'",
                    close.isEmpty() ? "write off, note, warning or error" : close);
        } else if (reasonMissing) {
            faults.error(RuleCodes.FORM, place(parts, "severity", file, line), "'off' needs a reason",
                    "write '" + parts.group("code") + ": off: REASON'");
        } else if (code.isPresent() && chosen.putIfAbsent(code.get().id(), severity(severity)) != null) {
            faults.error(RuleCodes.FORM, place, code.get().id() + " has a line above", "keep one of them");
        }
    }

    private static Optional<Severity> severity(String word) {
        return word.equals("off") ? Optional.empty() : Optional.of(Severity.valueOf(word.toUpperCase(Locale.ROOT)));
    }

    private static Location place(Matcher parts, String group, String file, int line) {
        return new Location(file, line, parts.start(group) + 1, parts.end(group) - parts.start(group));
    }

    /** {@return the findings as severe as they were chosen to be; errors stay what they are} */
    public List<Diagnostic> apply(List<Diagnostic> findings) {
        return findings.stream().flatMap(this::apply).toList();
    }

    private Stream<Diagnostic> apply(Diagnostic finding) {
        Optional<Severity> choice = chosen.get(finding.code().id());
        if (choice == null || finding.severity() == Severity.ERROR) {
            return Stream.of(finding);
        }
        return choice.stream().map(severity -> new Diagnostic(finding.code(), severity, finding.location(),
                finding.message(), finding.hint()));
    }

    /** {@return what is wrong with the file} */
    public List<Diagnostic> faults() {
        return faults.sorted();
    }
}
