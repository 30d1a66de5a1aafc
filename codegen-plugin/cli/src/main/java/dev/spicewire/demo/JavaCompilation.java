// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a directory of sources with the compiler of the running JDK; a warning counts as an error. */
final class JavaCompilation {

    private JavaCompilation() {
    }

    /**
     * Compiles.
     *
     * @param sources   directory of the sources
     * @param classes   directory for the classes
     * @param classPath what the sources need
     * @throws IOException if there is no compiler, or it has something to say
     */
    static void run(Path sources, Path classes, Path classPath) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IOException("this Java has no compiler; set JAVA_HOME to a JDK, 17 or newer");
        }
        DiagnosticCollector<JavaFileObject> findings = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(findings, Locale.ROOT, StandardCharsets.UTF_8);
                var paths = Files.walk(sources)) {
            List<Path> units = paths.filter(p -> p.toString().endsWith(".java")).sorted().toList();
            List<String> options = List.of("--release", "17", "-Xlint:all", "-Werror", "-proc:none",
                    "-d", classes.toString(), "-cp", classPath.toString());
            boolean compiled = compiler.getTask(null, files, findings, options, null,
                    files.getJavaFileObjectsFromPaths(units)).call();
            if (!compiled) {
                throw new IOException("generated code does not compile: " + first(findings));
            }
        }
    }

    private static String first(DiagnosticCollector<JavaFileObject> findings) {
        return findings.getDiagnostics().stream().findFirst().map((Diagnostic<?> d) -> d.toString())
                .flatMap(text -> text.lines().findFirst()).orElse("no reason given");
    }
}
