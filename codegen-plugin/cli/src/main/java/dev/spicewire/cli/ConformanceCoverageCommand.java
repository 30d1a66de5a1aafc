// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.SuiteCoverage;
import dev.spicewire.conformance.recorded.CaptureCoverage;
import dev.spicewire.conformance.report.CoverageFormat;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance coverage}. */
@Command(name = "coverage", description = "Tell how much of the protocol captures, or the cases of a suite, exercise.",
        footer = {"", "Exit code 1: there is less than --min-coverage."})
final class ConformanceCoverageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private CoverageOptions measured;

    @Mixin
    private KeyLogOption keyLog;

    @Parameters(paramLabel = "CAPTURE", arity = "0..*",
            description = "pcap or pcapng files, or - for the standard input. Without any, a suite is measured.")
    private List<Path> captures = List.of();

    @Option(names = "--suite", paramLabel = "PLACE",
            description = "Directory, zip or jar with cases as JSON lines. Default: the bundled suites.")
    private Path suite;

    @Option(names = "--missing", description = "In text, also list all that is not exercised.")
    private boolean missing;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private CoverageFormat format;

    @Override
    public Integer call() throws IOException {
        if (suite != null && !captures.isEmpty()) {
            throw new UsageException("--suite and captures are two things to measure; name one of them");
        }
        Optional<Protocol> protocol = measured.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        CoverageReport coverage = captures.isEmpty() ? ofSuite(protocol.get()) : ofCaptures(protocol.get());
        List<String> shortfalls = measured.minimum().shortfalls(coverage);
        spec.commandLine().getOut().print(format.render(coverage, missing, shortfalls));
        return shortfalls.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private CoverageReport ofSuite(Protocol protocol) throws IOException {
        Suite cases = suite == null ? Suite.bundled() : Suite.read(suite);
        return SuiteCoverage.started(protocol, cases.cases().stream()).report();
    }

    private CoverageReport ofCaptures(Protocol protocol) throws IOException {
        CaptureCoverage coverage = CaptureCoverage.of(protocol, keyLog.keys());
        for (Path capture : captures) {
            coverage.add(StandardInput.orFile(capture));
        }
        return coverage.report();
    }
}
