// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.ReportFormat;
import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.DiffService;
import dev.spicewire.diff.FailOn;
import dev.spicewire.diff.RuleText;
import dev.spicewire.diff.report.DiffFormat;
import dev.spicewire.diff.version.InvalidVersionException;
import dev.spicewire.diff.version.LocalRepository;
import dev.spicewire.diff.version.VersionReader;
import dev.spicewire.proto.diagnostics.DidYouMean;
import dev.spicewire.proto.diff.rules.Rules;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire diff}. */
@Command(name = "diff", description = "Compare two versions of a definition: what changes for peers already out there.",
        footer = {"", "A version is a file, a model in JSON, git:REVISION:PATH, "
            + "GROUP:ARTIFACT:VERSION of a jar in the local Maven repository, or - for the standard input."})
final class DiffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "OLD", description = "The old version.")
    private String before;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NEW", description = "The new version.")
    private String after;

    @Option(names = "--dialect", paramLabel = "DIALECT", defaultValue = "spicewire",
            description = "Language of both: spicewire (default), upstream (no extensions of ours) or old (upstream's"
                    + " early files).")
    private Dialect dialect;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), json, markdown, html, sarif or junit.")
    private DiffFormat format;

    @Option(names = "--fail-on", paramLabel = "LEVEL", defaultValue = "breaking",
            description = "Exit with 1 from this level on: breaking (default), extension, source or none.")
    private FailOn failOn;

    @Option(names = "--suppressions", paramLabel = "FILE",
            description = "Changes to leave out, one a line: RULE SYMBOL [until YYYY-MM-DD]: REASON.")
    private Path suppressions;

    @Option(names = "--rules", description = "List all rules, and compare nothing.")
    private boolean rules;

    @Option(names = "--explain", paramLabel = "RULE",
            description = "Explain a rule such as field-appended, and compare nothing.")
    private String explain;

    @Override
    public Integer call() throws IOException {
        if (rules || explain != null) {
            int width = Terminal.width(spec);
            spec.commandLine().getOut().print(rules ? RuleText.table(width) : RuleText.explanation(rule(), width));
            return ExitCode.OK;
        }
        if (before == null || after == null) {
            throw new ParameterException(spec.commandLine(), "Missing required parameters: 'OLD', 'NEW'");
        }
        try {
            VersionReader reader = new VersionReader(dialect, System.in, Path.of(""), LocalRepository.ofUser());
            DiffReport report = DiffService.compare(reader, before, after,
                    Optional.ofNullable(suppressions));
            spec.commandLine().getOut().print(format.render(report, Terminal.colours(spec)));
            return failOn.isReachedBy(report) ? ExitCode.FINDINGS : ExitCode.OK;
        } catch (InvalidVersionException e) {
            CheckReport report = CheckReport.of(List.of(e.definition()));
            spec.commandLine().getErr().print(ReportFormat.TEXT.render(report, Terminal.colours(spec)));
            spec.commandLine().getErr().flush();
            return ExitCode.CANNOT_RUN;
        }
    }

    private Rule rule() {
        return Rules.find(explain).orElseThrow(() -> new UsageException("no such rule: '" + explain + "'"
                + DidYouMean.closest(explain, Rules.all().stream().map(Rule::id).toList())
                        .map(other -> " (did you mean '" + other + "'?)").orElse("")));
    }
}
