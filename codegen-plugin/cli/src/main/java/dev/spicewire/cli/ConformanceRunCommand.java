// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.CommandWords;
import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.report.ReportDirectory;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.CaseFilter;
import dev.spicewire.conformance.suite.Selection;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance run}. */
@Command(name = "run", description = "Drive a testee through a suite of cases, over its standard input and output.",
        footer = {"", "Known failures are a text file: a case a line, its id, white space, the reason. A known",
            "failure that does not fail, or names no case, is a finding itself."})
final class ConformanceRunCommand implements Callable<Integer> {

    private static final int MILLIS_EXPONENT = 3;

    @Spec
    private CommandSpec spec;

    @Option(names = "--testee", paramLabel = "CMD",
            description = "Program that speaks the testee protocol, with its arguments, as one argument.")
    private String testee;

    @Option(names = "--suite", paramLabel = "PLACE",
            description = "Directory, zip or jar with cases as JSON lines. Default: the bundled suites.")
    private Path suite;

    @Option(names = "--case", paramLabel = "NAME",
            description = "Run this case, or all that is asked about this vector; can be repeated.")
    private List<String> names = List.of();

    @Option(names = "--filter", paramLabel = "FILTER",
            description = "Run cases whose names are like this, with * for anything, or suite:, tag:, rule:, level: or"
                    + " message: and a word; ! in front means the others. Of several, all have to fit.")
    private List<String> filters = List.of();

    @Option(names = "--list", description = "Only list the names of the cases that would be run.")
    private boolean list;

    @Option(names = "--known-failures", paramLabel = "FILE", description = "Cases that are known to fail.")
    private Path knownFailures;

    @Option(names = "--report", paramLabel = "DIR",
            description = "Write all reports there: a page, Markdown, a badge, JSON, JUnit, a list of outcomes.")
    private Path report;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N",
            description = "Processes side by side. Default: one a processor.")
    private Integer jobs;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10",
            description = "How long the testee may take for an answer (default: ${DEFAULT-VALUE}).")
    private BigDecimal timeout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), markdown or json.")
    private RunFormat format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Selection selection = selection();
        if (list) {
            return list(selected(selection, all()));
        }
        RunSettings settings = settings();
        Suite all = all();
        Suite cases = selected(selection, all);
        KnownFailures known = knownFailures == null ? KnownFailures.NONE : KnownFailures.read(knownFailures);
        known.refuseFormerNames(all);
        if (report != null) {
            ReportDirectory.prepare(report);
        }
        RunReport result = run(new ConformanceRun(settings, cases), cases.cases().size(), known.within(all, cases));
        if (report != null) {
            ReportDirectory.write(result, report);
        }
        spec.commandLine().getOut().print(format.render(result));
        return result.isClean() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private Integer list(Suite cases) {
        cases.cases().forEach(one -> spec.commandLine().getOut().println(one.id()));
        return ExitCode.OK;
    }

    private Suite all() throws IOException {
        return suite == null ? Suite.bundled() : Suite.read(suite);
    }

    private Selection selection() {
        try {
            return new Selection(names, filters.stream().map(CaseFilter::of).toList());
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private static Suite selected(Selection selection, Suite all) {
        try {
            return selection.isEverything() ? all : selection.of(all);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private RunReport run(ConformanceRun run, int total, KnownFailures known) throws IOException, InterruptedException {
        if (!Terminal.showsProgress(true)) {
            return run.run(known, done -> { });
        }
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), total, System::nanoTime);
        RunReport result = run.run(known, bar);
        bar.end();
        return result;
    }

    private RunSettings settings() {
        if (testee == null) {
            throw new UsageException("missing required option: '--testee=CMD'");
        }
        List<String> options = suite == null ? List.of() : List.of("--suite", suite.toString());
        try {
            return new RunSettings(CommandWords.split(testee),
                    jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
                    Duration.ofMillis(timeout.movePointRight(MILLIS_EXPONENT).setScale(0, RoundingMode.UP)
                            .longValue()), Rerun.of(testee, options));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
