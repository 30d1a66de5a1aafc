package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.diagnostics.Sources;
import dev.spicewire.proto.resolve.Resolution;
import java.util.List;

/**
 * The findings in some definitions.
 *
 * @param files       how many definitions were checked, imported ones not counted
 * @param diagnostics all findings, file by file in the order in which these were named, by place in each
 * @param sources     the files that the findings point into
 */
public record CheckReport(int files, List<Diagnostic> diagnostics, Sources sources) {

    /** Takes a copy. */
    public CheckReport {
        diagnostics = List.copyOf(diagnostics);
    }

    /** {@return the findings of the resolutions as one report; what several of them say alike is said once} */
    public static CheckReport of(List<Resolution> resolutions) {
        List<Diagnostic> diagnostics = resolutions.stream().flatMap(r -> r.diagnostics().stream()).distinct().toList();
        List<SourceFile> sources = resolutions.stream().flatMap(r -> r.sources().files().stream()).distinct().toList();
        return new CheckReport(resolutions.size(), diagnostics, new Sources(sources));
    }

    /** {@return how many findings of a severity there are} */
    public long count(Severity severity) {
        return diagnostics.stream().filter(d -> d.severity() == severity).count();
    }

    /** {@return whether a definition can't be used} */
    public boolean hasErrors() {
        return count(Severity.ERROR) > 0;
    }

    /** {@return the numbers in words, such as {@code 2 errors, 1 warning}} */
    public String summary() {
        return plural(count(Severity.ERROR), "error") + ", " + plural(count(Severity.WARNING), "warning");
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
