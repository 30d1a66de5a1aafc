// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.conformance.vectors.VectorSuite;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire conformance vectors}. */
@Command(name = "vectors", description = "Make a suite of cases from a definition.",
        footer = {"", "What is right in each case is what the interpretive codec does. 'conformance run --suite DIR'"
            + " takes the directory."})
final class ConformanceVectorsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOption definition;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true,
            description = "Directory to write to, whole or not at all.")
    private Path output;

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = definition.protocol();
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        VectorSuite suite = VectorSuite.of(protocol.get());
        suite.write(output);
        PrintWriter out = spec.commandLine().getOut();
        long accepted = suite.accepted();
        out.println(output + ": " + suite.cases() + " cases of " + suite.vectors().size() + " bodies, of which "
                + accepted + " are accepted and " + (suite.vectors().size() - accepted) + " rejected");
        suite.leftOut().forEach(line -> out.println("left out: " + line));
        return ExitCode.OK;
    }
}
