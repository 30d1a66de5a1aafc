// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.CommandWords;
import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.coverage.MinimumCoverage;
import dev.spicewire.conformance.report.ReportDirectory;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.CaseFilter;
import dev.spicewire.conformance.suite.LineChoice;
import dev.spicewire.conformance.suite.Selection;
import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance run}. */
@Command(name = "run", description = "Drive a testee, a server or a client through a suite of cases.",
        footer = {"", "Known failures are a text file: a case a line, its id, white space, the reason. A known",
            "failure that does not fail, or names no case, is a finding itself.", "",
            "A server or client is talked with over connections of its own, one case after another;",
            "--timeout is how long each of its answers may take."})
final class ConformanceRunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--testee", paramLabel = "CMD",
            description = "Program that speaks the testee protocol, with its arguments, as one argument.")
    private String testee;

    @Mixin
    private PeerOptions peers;

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

    @Mixin
    private ShardOption part;

    @Option(names = "--list", description = "Only list the names of the cases that would be run.")
    private boolean list;

    @Option(names = "--known-failures", paramLabel = "FILE", description = "Cases that are known to fail.")
    private Path knownFailures;

    @Mixin
    private CoverageOptions coverage;

    @Option(names = "--report", paramLabel = "DIR",
            description = "Write all reports there: a page, Markdown, a badge, JSON, JUnit, a list of outcomes.")
    private Path report;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N",
            description = "Processes side by side. Default: one a processor.")
    private Integer jobs;

    @Option(names = "--timeout", paramLabel = "SECONDS", defaultValue = "10",
            description = "How long an answer may take (default: ${DEFAULT-VALUE}).")
    private BigDecimal timeout;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), markdown or json.")
    private RunFormat format;

    @Override
    public Integer call() throws IOException, InterruptedException {
        checkWhatIsTested();
        Selection selection = selection();
        Optional<Shard> shard = part.shard();
        if (list) {
            return list(within(shard, selected(selection, all())));
        }
        Optional<RunSettings> settings = peers.isGiven() ? Optional.empty() : Optional.of(settings());
        MinimumCoverage minimum = minimum(shard);
        Optional<Protocol> protocol = coverage.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        Suite all = all();
        Suite cases = selected(selection, all);
        KnownFailures known = knownFailures == null ? KnownFailures.NONE : KnownFailures.read(knownFailures);
        known.refuseFormerNames(all);
        if (report != null) {
            ReportDirectory.prepare(report);
        }
        KnownFailures ofCases = known.within(all, cases);
        RunReport ran = settings.isPresent()
                ? run(within(shard, cases), progress -> new ConformanceRun(settings.get(), cases, shard)
                        .run(ofCases, progress))
                : run(cases, progress -> peers.run(cases, ofCases, Seconds.of(timeout), this::note, progress));
        RunReport result = ran.measured(protocol.get(), minimum);
        if (report != null) {
            ReportDirectory.write(result, report);
        }
        spec.commandLine().getOut().print(format.render(result));
        return result.isClean() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private MinimumCoverage minimum(Optional<Shard> shard) {
        if (shard.isPresent() && coverage.demandsSome()) {
            throw new UsageException("--min-coverage is about a whole run: give it to 'conformance merge'");
        }
        return coverage.minimum();
    }

    private Integer list(Suite cases) {
        cases.cases().forEach(one -> spec.commandLine().getOut().println(one.id()));
        return ExitCode.OK;
    }

    private static Suite within(Optional<Shard> shard, Suite cases) {
        return shard.map(one -> one.of(cases)).orElse(cases);
    }

    /** {@return all cases, or some, where others are neither run nor named} */
    private Suite all() throws IOException {
        if (peers.isGiven()) {
            return peers.suite();
        }
        return Suite.read(Optional.ofNullable(suite), knownFailures == null ? LineChoice.of(names) : LineChoice.ALL);
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

    private RunReport run(Suite cases, Run run) throws IOException, InterruptedException {
        if (!Terminal.showsProgress(true)) {
            return run.run(done -> { });
        }
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), cases.cases().size(), System::nanoTime);
        RunReport result = run.run(bar);
        bar.end();
        return result;
    }

    private void note(String line) {
        PromptLine.print(spec.commandLine().getErr(), line);
    }

    private void checkWhatIsTested() {
        peers.check();
        if (!peers.isGiven()) {
            if (testee == null && !list) {
                throw new UsageException(
                        "nothing to test: '--testee=CMD', '--connect=URI' or '--listen=URI' is needed");
            }
            return;
        }
        if (testee != null) {
            throw new UsageException("--testee, --connect and --listen are three runs: each tests something else");
        }
        if (part.shard().isPresent()) {
            throw new UsageException("--shard goes with --testee: the cases of a server or client are few");
        }
        if (suite != null || jobs != null) {
            throw new UsageException((suite != null ? "--suite" : "--jobs")
                    + " goes with --testee: a server or client has its own cases, one after another");
        } else if (part.shard().isPresent()) {
            throw new UsageException("--shard goes with --testee: a server or client has few cases");
        }
    }

    private RunSettings settings() {
        List<String> options = suite == null ? List.of() : List.of("--suite", suite.toString());
        try {
            return new RunSettings(CommandWords.split(testee),
                    jobs == null ? Runtime.getRuntime().availableProcessors() : jobs,
                    Seconds.of(timeout), new Rerun(testee, options));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    /** A run that is ready. */
    private interface Run {

        RunReport run(LongConsumer progress) throws IOException, InterruptedException;
    }
}
