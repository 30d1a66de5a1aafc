// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.compiled;

import dev.spicewire.codegen.java.JavaGenerator;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.runtime.WireStruct;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * Definitions of a test with the classes that are generated from them, compiled in memory.
 *
 * @param protocol    the definitions
 * @param basePackage package of the classes
 * @param loader      has the classes
 */
public record CompiledProtocol(Protocol protocol, String basePackage, ClassLoader loader) {

    private static final String PACKAGE = "compiled";

    /**
     * Compiles definitions among the test resources.
     *
     * @param name    such as {@code lengths}
     * @param dialect what they are written in
     */
    public static CompiledProtocol ofResource(String name, Dialect dialect) {
        String file = "/definitions/" + name + ".proto";
        try (InputStream text = CompiledProtocol.class.getResourceAsStream(file)) {
            return ofText(file, new String(text.readAllBytes(), StandardCharsets.UTF_8), dialect);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles definitions.
     *
     * @param file    what to call them
     * @param text    the definitions
     * @param dialect what they are written in
     */
    public static CompiledProtocol ofText(String file, String text, Dialect dialect) {
        Resolution resolution = Definitions.parse(file, text, dialect);
        Protocol protocol = resolution.protocol()
                .orElseThrow(() -> new AssertionError(resolution.diagnostics().toString()));
        return of(protocol, JavaGenerator.generate(protocol, new JavaOptions(PACKAGE, Side.BOTH)), PACKAGE);
    }

    /**
     * Compiles what has been generated.
     *
     * @param protocol    the definitions
     * @param sources     the files
     * @param basePackage package of the classes
     * @throws AssertionError if the compiler has anything to say
     */
    public static CompiledProtocol of(Protocol protocol, SortedMap<String, String> sources, String basePackage) {
        return new CompiledProtocol(protocol, basePackage, compile(sources));
    }

    private static ClassLoader compile(SortedMap<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        CompiledClasses classes =
                new CompiledClasses(compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8));
        StringWriter messages = new StringWriter();
        List<String> options = List.of("-Xlint:all", "-Werror", "-proc:none", "--release", "17",
                "-classpath", runtime());
        List<JavaFileObject> files = sources.entrySet().stream()
                .<JavaFileObject>map(source -> new SourceText(source.getKey(), source.getValue())).toList();
        if (!compiler.getTask(messages, classes, null, options, null, files).call()) {
            throw new AssertionError(messages.toString());
        }
        return classes.loader(CompiledProtocol.class.getClassLoader());
    }

    private static String runtime() {
        try {
            return Path.of(WireStruct.class.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
