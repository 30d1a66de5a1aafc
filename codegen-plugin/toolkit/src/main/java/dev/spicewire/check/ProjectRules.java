// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.RuleCodes;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.lint.Allowances;
import dev.spicewire.proto.lint.SeverityChoices;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a project says about findings: in the definition itself, and in a file {@value #FILE} beside it. */
final class ProjectRules {

    /** The name of the file. */
    static final String FILE = "spicewire.rules";

    private final List<Allowances> allowances;
    private final Optional<SourceFile> file;
    private final Optional<SeverityChoices> choices;
    private final List<Diagnostic> unreadable;

    private ProjectRules(List<Allowances> allowances, Optional<SourceFile> file, List<Diagnostic> unreadable) {
        this.allowances = allowances;
        this.file = file;
        this.choices = file.map(SeverityChoices::in);
        this.unreadable = unreadable;
    }

    /** {@return what is said about the findings in a definition} */
    static ProjectRules of(Resolution resolution) {
        List<Allowances> allowances = resolution.sources().files().stream().map(Allowances::in).toList();
        Optional<Path> path = beside(resolution.sources().main().name());
        Diagnostics unreadable = new Diagnostics();
        Optional<SourceFile> file = Optional.empty();
        try {
            if (path.isPresent()) {
                file = Optional.of(SourceReader.decode(path.get().toString(), Files.readAllBytes(path.get())));
            }
        } catch (IOException e) {
            unreadable.error(RuleCodes.FORM, new Location(path.get().toString(), 1, 1, 1),
                    "cannot read the rules: " + IoFailure.describe(e), "");
        }
        return new ProjectRules(allowances, file, unreadable.sorted());
    }

    /** A definition that is in no directory, such as one in a jar, has no file beside it. */
    private static Optional<Path> beside(String definition) {
        try {
            Path path = Path.of(definition);
            return Optional.of(path.resolveSibling(FILE)).filter(f -> Files.isRegularFile(path) && Files.exists(f));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** {@return the file of severities, if there is one} */
    Optional<SourceFile> file() {
        return file;
    }

    /** {@return the findings that are left, as severe as the project takes them} */
    List<Diagnostic> apply(List<Diagnostic> findings) {
        List<Diagnostic> left = findings;
        for (Allowances allowed : allowances) {
            left = allowed.leave(left);
        }
        List<Diagnostic> judged = left;
        return choices.map(c -> c.apply(judged)).orElse(judged);
    }

    /** {@return what is wrong with the rules themselves, by all that was found in the definition} */
    List<Diagnostic> faults(List<Diagnostic> findings) {
        List<Diagnostic> faults = new ArrayList<>(unreadable);
        choices.ifPresent(c -> faults.addAll(c.faults()));
        allowances.forEach(a -> faults.addAll(a.faults(findings)));
        return faults;
    }
}
