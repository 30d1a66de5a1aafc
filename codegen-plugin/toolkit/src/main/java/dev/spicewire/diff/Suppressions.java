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
    public static final Suppressions NONE = new Suppressions(List.of());

    private static final Pattern LINE = Pattern.compile("(?<rule>\\S+)\\s+(?<symbol>\\S+?)"
            + "(?:\\s+until\\s+(?<until>\\S+?))?\\s*:\\s+(?<reason>\\S.*)");

    private final List<Suppression> all;

    private Suppressions(List<Suppression> all) {
        this.all = List.copyOf(all);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return what it says
     * @throws IOException if it can't be read, or a line is not of the form above; the message names file and line
     */
    public static Suppressions read(Path file) throws IOException {
        List<Suppression> all = new ArrayList<>();
        int number = 0;
        for (String line : ByteOrderMark.lines(file)) {
            number++;
            if (!line.isBlank() && !line.stripLeading().startsWith("#")) {
                all.add(suppression(line.strip(), file + ":" + number));
            }
        }
        return new Suppressions(all);
    }

    /**
     * Takes the suppressed changes out of a report.
     *
     * @param report the report
     * @param today  the day by which suppressions have expired or not
     * @return the rest of it
     * @throws IOException if a suppression has expired, or there is no such change; the message names file and line
     */
    public DiffReport apply(DiffReport report, LocalDate today) throws IOException {
        for (Suppression suppression : all) {
            if (suppression.hasExpired(today)) {
                throw new IOException(suppression.place() + ": the suppression of " + suppression + " held until "
                        + suppression.until().orElseThrow() + "; decide again or remove it");
            } else if (report.comparison().changes().stream().noneMatch(suppression::covers)) {
                throw new IOException(suppression.place() + ": there is no change " + suppression
                        + " to suppress; remove the line");
            }
        }
        List<Change> left = report.comparison().changes().stream()
                .filter(change -> all.stream().noneMatch(s -> s.covers(change))).toList();
        int suppressed = report.comparison().changes().size() - left.size();
        return new DiffReport(new Comparison(left), report.before(), report.after(), suppressed);
    }

    private static Suppression suppression(String line, String place) throws IOException {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IOException(place + ": not of the form 'RULE SYMBOL [until YYYY-MM-DD]: REASON'");
        }
        String rule = parts.group("rule");
        if (Rules.find(rule).isEmpty()) {
            throw new IOException((place + ": no such rule: '" + rule + "' "
                    + DidYouMean.hint(rule, Rules.all().stream().map(Rule::id).toList())).strip());
        }
        return new Suppression(rule, parts.group("symbol"), date(parts.group("until"), place), parts.group("reason"),
                place);
    }

    private static Optional<LocalDate> date(String text, String place) throws IOException {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            throw new IOException(place + ": '" + text + "' is no date of the form YYYY-MM-DD", e);
        }
    }
}
