// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.IoFailure;
import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.definition.DefinitionSources;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** What goals that read definitions have in common. */
abstract class DefinitionMojo extends AbstractMojo {

    /**
     * The definitions: files, and directories that are searched for {@code *.proto}. A file that another one imports is
     * part of that one. Without this parameter it is the directory {@code src/main/spice}, or {@code src/test/spice}
     * for {@code generate-test}.
     *
     * <pre>{@code
     * <sources>
     *   <source>src/main/spice/ping.proto</source>
     * </sources>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.sources")
    private List<File> sources;

    /**
     * Definitions that come with the plugin: {@code spice} (the whole protocol), {@code agent} and {@code link}. With
     * this parameter {@code src/main/spice} need not exist.
     *
     * <pre>{@code
     * <bundled>spice</bundled>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.bundled")
    private List<String> bundled;

    /**
     * Whether the build fails when {@code src/main/spice} does not exist and no other definitions are named. Example:
     * {@code <failOnMissingSources>false</failOnMissingSources>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.failOnMissingSources", defaultValue = "true")
    private boolean failOnMissingSources;

    /**
     * The language that the definitions are written in: {@code spicewire} (upstream's and our extensions),
     * {@code upstream} (no extensions) or {@code old} (upstream's early files, whose known faults become warnings).
     * Example: {@code <dialect>upstream</dialect>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.dialect", defaultValue = "spicewire")
    private String dialect;

    /**
     * Does nothing at all. Example: {@code -Dspice.skip}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    private final DiagnosticLog diagnosticLog;
    private final DependencyDefinitions dependencies;

    DefinitionMojo(DiagnosticLog diagnosticLog, DependencyDefinitions dependencies) {
        this.diagnosticLog = diagnosticLog;
        this.dependencies = dependencies;
    }

    @Override
    public final void execute() throws MojoFailureException {
        UnknownParameters.of(execution, project, session.getUserProperties().stringPropertyNames())
                .forEach(getLog()::warn);
        if (skip) {
            getLog().info("Skipped, as spice.skip says");
            return;
        }
        try {
            Optional<DefinitionSources> wanted = wanted();
            if (wanted.isEmpty() || isUpToDate(wanted.get())) {
                return;
            }
            List<Resolution> definitions = DefinitionLoader.load(wanted.get());
            CheckReport report = report(definitions);
            diagnosticLog.show(report, getLog());
            if (report.hasErrors()) {
                throw new MojoFailureException(report.summary() + " in SPICE definitions");
            }
            run(definitions, report);
        } catch (IOException e) {
            throw new MojoFailureException(IoFailure.describe(e));
        }
    }

    /**
     * {@return whether the goal has nothing to do, which it then says}
     *
     * @param wanted the definitions, which have not been read
     */
    boolean isUpToDate(DefinitionSources wanted) throws IOException, MojoFailureException {
        return false;
    }

    /** {@return the directory of the definitions where none are named} */
    abstract Path conventionalSources();

    /** {@return the findings that the goal shows} */
    abstract CheckReport report(List<Resolution> definitions) throws MojoFailureException;

    /**
     * Does the work of the goal.
     *
     * @param definitions definitions without errors
     * @param report      the findings in them, already logged
     */
    abstract void run(List<Resolution> definitions, CheckReport report) throws IOException, MojoFailureException;

    final MavenProject project() {
        return project;
    }

    final MavenSession session() {
        return session;
    }

    final MojoExecution execution() {
        return execution;
    }

    /** {@return the files and directories of the project that hold definitions} */
    final List<Path> inputs() {
        if (sources != null && !sources.isEmpty()) {
            return sources.stream().map(File::toPath).toList();
        }
        return conventionalSources().toFile().isDirectory() ? List.of(conventionalSources()) : List.of();
    }

    /** {@return a directory below the one for what a build makes} */
    final File belowTarget(String path) {
        return new File(project.getBuild().getDirectory(), path);
    }

    private Optional<DefinitionSources> wanted() throws MojoFailureException {
        List<Path> inputs = inputs();
        List<String> named = bundled == null ? List.of() : bundled;
        if (inputs.isEmpty() && named.isEmpty()) {
            missing();
            return Optional.empty();
        }
        return Optional.of(new DefinitionSources(inputs, named, dependencies.of(project, session),
                Choice.of(Dialect.class, "dialect", dialect)));
    }

    /** A parent has no sources of its own; anywhere else a missing folder is most likely misspelt. */
    private void missing() throws MojoFailureException {
        String words = "no definitions: " + conventionalSources() + " does not exist";
        if (failOnMissingSources && !project.getPackaging().equals("pom")) {
            throw new MojoFailureException(words + "; put definitions there, name them in <sources>, or take those of"
                    + " the SPICE protocol by <bundled>spice</bundled>");
        }
        getLog().info("Skipped: " + words);
    }
}
