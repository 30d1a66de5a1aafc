// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff;

import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.rules.Rules;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.text.ByteOrderMark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The changes that a project has decided to live with, one a line:
 *
 * <pre>
 * # comment
 * field-appended MainChannel.status.more until 2027-06-30: clients before 0.38 are not supported
 * </pre>
 *
 * The date may be left out, the reason may not.
 */
public final class Suppressions {

    /** Nothing is suppressed. */
    public static final Suppressions NONE = new Suppressions();

    private static final Pattern LINE = Pattern.compile("(?<rule>\\S+)\\s+(?<symbol>\\S+?)"
            + "(?:\\s+until\\s+(?<until>\\S+?))?\\s*:\\s+(?<reason>\\S.*)");

    private final List<Suppression> all = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private Suppressions() {
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it says; lines that are not of the form above are told when it is applied, with all else
     * @throws IOException if it can't be read; the message names the file
     */
    public static Suppressions read(Path file) throws IOException {
        Suppressions suppressions = new Suppressions();
        int number = 0;
        for (String line : ByteOrderMark.lines(file)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                suppressions.add(line.strip(), file + ":" + number);
            }
        }
        return suppressions;
    }

    /**
     * Takes the suppressed changes out of a report.
     *
     * @param report the report
     * @param today  the day by which suppressions have expired or not
     * @return the rest of it
     * @throws InvalidSuppressionsException if lines are not of the form above, have expired, or there is no such change
     */
    public DiffReport apply(DiffReport report, LocalDate today) throws InvalidSuppressionsException {
        List<String> wrong = new ArrayList<>(faults);
        all.forEach(suppression -> fault(suppression, report, today)
                .ifPresent(fault -> wrong.add(suppression.location() + ": " + fault)));
        if (!wrong.isEmpty()) {
            throw new InvalidSuppressionsException(wrong);
        }
        List<Change> left = report.comparison().changes().stream()
                .filter(change -> all.stream().noneMatch(s -> s.covers(change))).toList();
        int suppressed = report.comparison().changes().size() - left.size();
        return new DiffReport(new Comparison(left), report.before(), report.after(), suppressed);
    }

    private static Optional<String> fault(Suppression suppression, DiffReport report, LocalDate today) {
        if (suppression.hasExpired(today)) {
            return Optional.of("the suppression of " + suppression + " held until " + suppression.until().orElseThrow()
                    + "; decide again or remove it");
        }
        List<Change> changes = report.comparison().changes();
        if (changes.stream().anyMatch(suppression::covers)) {
            return Optional.empty();
        }
        List<String> symbols = changes.stream().filter(c -> c.rule().id().equals(suppression.rule()))
                .map(Change::symbol).toList();
        String hint = DidYouMean.hint(suppression.symbol(), symbols);
        return Optional.of("there is no change " + suppression + " to suppress; "
                + (hint.isEmpty() ? "remove the line" : hint));
    }

    private void add(String line, String location) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            faults.add(location + ": not of the form 'RULE SYMBOL [until YYYY-MM-DD]: REASON'");
            return;
        }
        String rule = parts.group("rule");
        Optional<LocalDate> until = date(parts.group("until"), location);
        if (Rules.find(rule).isEmpty()) {
            String hint = DidYouMean.hint(rule, Rules.all().stream().map(Rule::id).toList());
            faults.add(location + ": no such rule: '" + rule + "'" + (hint.isEmpty() ? "" : "; " + hint));
        } else if (parts.group("until") == null || until.isPresent()) {
            all.add(new Suppression(rule, parts.group("symbol"), until, parts.group("reason"), location));
        }
    }

    private Optional<LocalDate> date(String text, String location) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            faults.add(location + ": '" + text + "' is no date of the form YYYY-MM-DD");
            return Optional.empty();
        }
    }
}
