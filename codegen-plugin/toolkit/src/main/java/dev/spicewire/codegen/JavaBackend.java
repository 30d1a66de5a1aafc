package dev.spicewire.codegen;

import dev.spicewire.codegen.java.JavaGenerator;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.Objects;

/**
 * Java codecs: values, views, writers and dispatch.
 *
 * @param options what the user chose
 */
public record JavaBackend(JavaOptions options) implements Backend {

    /** Refuses missing options. */
    public JavaBackend {
        Objects.requireNonNull(options, "options");
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String settings() {
        return options.toString();
    }

    @Override
    public List<Diagnostic> obstacles(Protocol protocol) {
        return JavaGenerator.obstacles(protocol, options);
    }

    @Override
    public OutputTree generate(Protocol protocol) {
        return OutputTree.of(JavaGenerator.generate(protocol, options));
    }
}
