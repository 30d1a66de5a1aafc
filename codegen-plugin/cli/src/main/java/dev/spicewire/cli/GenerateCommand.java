// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.check.CheckReport;
import dev.spicewire.codegen.Backend;
import dev.spicewire.codegen.Generation;
import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.ModelBackend;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.codegen.java.shape.Part;
import dev.spicewire.output.OutputChange;
import dev.spicewire.proto.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire generate}. */
@Command(name = "generate", description = "Generate code or other files from a definition.",
        footer = {"",
                "A run that fails leaves the directory as it was. Files of an earlier run that are no longer made",
            "are removed; files that were not generated are never touched."})
final class GenerateCommand implements Callable<Integer> {

    /** What can be generated. */
    enum Target { JAVA, MODEL }

    @Spec
    private CommandSpec spec;

    @Mixin
    private DefinitionOptions definitions;

    @Mixin
    private BundledOption bundled;

    @Mixin
    private SelectionOptions selected;

    @Parameters(paramLabel = "FILE", arity = "0..1",
            description = "Definition file, or - for the standard input. Default: the bundled definitions.")
    private Path file;

    @Option(names = {"-t", "--target"}, paramLabel = "TARGET", required = true,
            description = "java: codecs; model: the resolved model as JSON.")
    private Target target;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", required = true, description = "Directory to write to.")
    private Path output;

    @Option(names = {"-p", "--package"}, paramLabel = "PACKAGE", defaultValue = "spice",
            description = "Package of generated Java (default: ${DEFAULT-VALUE}).")
    private String basePackage;

    @Option(names = "--side", paramLabel = "SIDE", defaultValue = "both",
            description = "For whom: client reads what servers send and writes what clients send, server the reverse;"
                    + " both (default).")
    private Side side;

    @Option(names = "--jspecify",
            description = "Say in generated Java what may be null with JSpecify's annotations, which it needs then.")
    private boolean jspecify;

    @Option(names = "--leave-out", paramLabel = "PART", split = ",",
            description = "What generated Java does without: values, writers or both, with a comma. Views and"
                    + " dispatchers are always there.")
    private List<Part> leftOut = List.of();

    @Override
    public Integer call() throws IOException {
        Backend backend = backend();
        Optional<Resolution> definition = definitions.usable(file, bundled.only(file));
        if (definition.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        Generation generation = generation(definition.get(), backend);
        CheckReport obstacles = CheckReport.of(List.of(definition.get())).and(generation.obstacles());
        if (obstacles.hasErrors()) {
            definitions.show(obstacles);
            return ExitCode.FINDINGS;
        }
        Optional<OutputChange> change = generation.into(output);
        spec.commandLine().getOut().println(change.map(c -> output + ": " + c.summary())
                .orElse(output + ": up to date"));
        return ExitCode.OK;
    }

    private Generation generation(Resolution definition, Backend backend) {
        try {
            return new Generation(List.of(definition), selected.selection(), backend);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--channels, --messages and --exclude-messages: " + e.getMessage());
        }
    }

    private Backend backend() {
        return switch (target) {
            case JAVA -> new JavaBackend(javaOptions());
            case MODEL -> new ModelBackend();
        };
    }

    private JavaOptions javaOptions() {
        try {
            return new JavaOptions(basePackage, side, jspecify ? Nullness.JSPECIFY : Nullness.UNSAID,
                    Set.copyOf(leftOut));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
