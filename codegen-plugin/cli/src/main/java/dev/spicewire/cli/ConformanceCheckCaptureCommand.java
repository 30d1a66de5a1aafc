// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.recorded.CaptureCheck;
import dev.spicewire.conformance.recorded.CaptureVerdict;
import dev.spicewire.conformance.recorded.CheckFormat;
import dev.spicewire.conformance.recorded.ViolationFilter;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Files;
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

/** {@code spicewire conformance check-capture}. */
@Command(name = "check-capture",
        description = "Judge both peers of each recorded session by the rules of the protocol.",
        footer = {"", "Exit code 1: a peer breaks a rule, or there is no SPICE in the capture."})
final class ConformanceCheckCaptureCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOption definition;

    @Mixin
    private KeyLogOption keyLog;

    @Parameters(paramLabel = "CAPTURE", description = "pcap or pcapng file, or - for the standard input.")
    private Path capture;

    @Option(names = "--filter", paramLabel = "FILTER",
            description = "Only violations that fit: rule:, level:, message: or side: and a word; ! in front means the"
                    + " others. Of several, all have to fit.")
    private List<String> filters = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private CheckFormat format;

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = definition.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        List<ViolationFilter> chosen = filters();
        CaptureVerdict verdict = check(CaptureCheck.of(protocol.get()).withKeys(keyLog.keys())).only(chosen);
        spec.commandLine().getOut().print(format.render(verdict));
        return verdict.isRight() && verdict.spice() ? ExitCode.OK : ExitCode.FINDINGS;
    }

    private List<ViolationFilter> filters() {
        try {
            return filters.stream().map(ViolationFilter::of).toList();
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }

    private CaptureVerdict check(CaptureCheck check) throws IOException {
        if (!Terminal.showsProgress(true)) {
            return check.check(StandardInput.orFile(capture), bytesRead -> { });
        }
        ProgressBar bar = new ProgressBar(spec.commandLine().getErr(), Files.size(capture), System::nanoTime);
        try {
            return check.check(StandardInput.orFile(capture), bar);
        } finally {
            bar.end();
        }
    }
}
