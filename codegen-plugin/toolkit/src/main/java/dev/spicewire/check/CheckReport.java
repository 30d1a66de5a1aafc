// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.lint.Lint;
import dev.spicewire.proto.resolve.Resolution;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The findings in some definitions.
 *
 * @param diagnostics all findings, file by file in the order in which these were named, by location in each
 * @param sources     the files that the findings point into
 */
public record CheckReport(List<Diagnostic> diagnostics, Sources sources) {

    /** Takes a copy. */
    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /**
     * {@return what the resolver found, as one report; what it found in a file that several import is there once, and
     * what the project's rules switch off isn't}
     */
    public static CheckReport of(List<Resolution> resolutions) {
        return of(resolutions, resolution -> ProjectRules.of(resolution).apply(resolution.diagnostics()));
    }

    /**
     * {@return what the resolver found, advice on definitions that have no errors, and what is wrong with the project's
     * rules}
     */
    public static CheckReport withAdvice(List<Resolution> resolutions) {
        List<SourceFile> rules = resolutions.stream().flatMap(r -> ProjectRules.of(r).file().stream()).toList();
        CheckReport report = of(resolutions, CheckReport::judged);
        return new CheckReport(report.diagnostics(),
                new Sources(Stream.concat(report.sources().files().stream(), rules.stream()).toList()));
    }

    private static List<Diagnostic> judged(Resolution resolution) {
        List<Diagnostic> found = Stream.concat(resolution.diagnostics().stream(), advice(resolution)).toList();
        ProjectRules rules = ProjectRules.of(resolution);
        // Without a model there is no advice, so nobody knows what is needless.
        List<Diagnostic> faults = resolution.protocol().isPresent() ? rules.faults(found) : List.of();
        return Stream.concat(rules.apply(found).stream(), faults.stream())
                .sorted(Comparator.comparing(Diagnostic::location)).toList();
    }

    /** {@return this report with findings behind it that something else than the resolver has about the same files} */
    public CheckReport and(List<Diagnostic> others) {
        return new CheckReport(Stream.concat(diagnostics.stream(), others.stream()).toList(), sources);
    }

    private static CheckReport of(List<Resolution> resolutions, Function<Resolution, List<Diagnostic>> findings) {
        List<Diagnostic> diagnostics = resolutions.stream().flatMap(r -> findings.apply(r).stream()).distinct()
                .toList();
        List<SourceFile> sources = resolutions.stream().flatMap(r -> r.sources().files().stream()).distinct().toList();
        return new CheckReport(diagnostics, new Sources(sources));
    }

    private static Stream<Diagnostic> advice(Resolution resolution) {
        String file = resolution.sources().files().get(0).name();
        return resolution.protocol().stream().flatMap(protocol -> Lint.check(protocol, file).stream());
    }

    /** {@return how many findings of a severity there are} */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** {@return whether a definition can't be used} */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** {@return the numbers in words, such as {@code 2 errors, 1 warning, 0 notes}} */
    public String summary() {
        return plural(count(Severity.ERROR), "error") + ", " + plural(count(Severity.WARNING), "warning") + ", "
                + plural(count(Severity.NOTE), "note");
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
