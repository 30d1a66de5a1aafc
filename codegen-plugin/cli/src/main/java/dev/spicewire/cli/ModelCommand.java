// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.model.JsonStyle;
import dev.spicewire.model.ModelJson;
import dev.spicewire.model.ModelText;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire model}. */
@Command(name = "model", description = "Print the resolved model of a definition: types, numbers, sizes, offsets.")
final class ModelCommand implements Callable<Integer> {

    /** How the model is printed. */
    enum Format { TEXT, JSON }

    @Spec
    private CommandSpec spec;

    @Mixin
    private DefinitionOptions definitions;

    @Mixin
    private BundledOption bundled;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "Definition file, or - for the standard input. Default: the bundled definitions.")
    private Path file;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text (default) or json.")
    private Format format;

    @Override
    public Integer call() throws IOException {
        Optional<Protocol> protocol = definitions.usable(file, bundled.only(file)).flatMap(Resolution::protocol);
        if (protocol.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        spec.commandLine().getOut().print(switch (format) {
            case TEXT -> ModelText.write(protocol.get());
            case JSON -> ModelJson.write(protocol.get(), JsonStyle.PRETTY);
        });
        return ExitCode.OK;
    }
}
