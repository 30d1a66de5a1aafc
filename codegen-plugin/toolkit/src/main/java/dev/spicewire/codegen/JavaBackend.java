// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.codegen.java.JavaGenerator;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Protocol;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Java codecs: values, views, writers and dispatch.
 *
 * @param options  what the user chose
 * @param packages the packages of protocols that have one of their own, by the protocol's name
 */
public record JavaBackend(JavaOptions options, Map<String, String> packages) implements Backend {

    /**
     * Refuses missing options.
     *
     * @throws IllegalArgumentException for a package that can't be
     */
    public JavaBackend {
        Objects.requireNonNull(options, "options");
        packages = Collections.unmodifiableMap(new TreeMap<>(packages));
        packages.values().forEach(options::in);
    }

    /** Makes one package of all protocols. */
    public JavaBackend(JavaOptions options) {
        this(options, Map.of());
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public String settings() {
        return options + (packages.isEmpty() ? "" : " " + packages);
    }

    @Override
    public List<Diagnostic> obstacles(Protocol protocol) {
        return JavaGenerator.obstacles(protocol, optionsOf(protocol));
    }

    @Override
    public OutputTree generate(Protocol protocol) {
        return OutputTree.of(JavaGenerator.generate(protocol, optionsOf(protocol)));
    }

    private JavaOptions optionsOf(Protocol protocol) {
        String own = packages.get(protocol.name());
        return own == null ? options : options.in(own);
    }
}
