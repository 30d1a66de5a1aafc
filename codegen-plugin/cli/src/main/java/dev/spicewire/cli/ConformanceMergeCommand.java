// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.RunMerge;
import dev.spicewire.conformance.report.ReportDirectory;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.report.ShardReport;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance merge}. */
@Command(name = "merge", description = "Join the reports of all parts of a run to that of the whole run.",
        footer = {"", "Exit code 1: a case failed or was not run, or something else is wrong, as after 'run'."})
final class ConformanceMergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "REPORT", arity = "1..*",
            description = "Reports of 'conformance run --shard': directories of --report, or what --format json wrote.")
    private List<Path> reports;

    @Mixin
    private CoverageOptions coverage;

    @Option(names = {"-o", "--report"}, paramLabel = "DIR",
            description = "Write all reports there: a page, Markdown, a badge, JSON, JUnit, a list of outcomes.")
    private Path report;

    @Option(names = "--suite", paramLabel = "PLACE",
            description = "The suite of the runs. Default: the bundled suites.")
    private Path suite;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
            description = "text (default), markdown or json.")
    private RunFormat format;

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = coverage.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        List<ShardReport> parts = new ArrayList<>();
        for (Path place : reports) {
            parts.add(ShardReport.read(place));
        }
        RunReport whole = new RunMerge(suite == null ? Suite.bundled() : Suite.read(suite)).merge(parts)
                .measured(protocol.get(), coverage.minimum());
        if (report != null) {
            ReportDirectory.prepare(report);
            ReportDirectory.write(whole, report);
        }
        spec.commandLine().getOut().print(format.render(whole));
        return whole.isClean() ? ExitCode.OK : ExitCode.FINDINGS;
    }
}
