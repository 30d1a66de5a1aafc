package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.IoFailure;
import dev.spicewire.definition.DefinitionLoader;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What goals that read definitions have in common. */
abstract class DefinitionMojo extends AbstractMojo {

    /**
     * The definitions: files, and directories that are searched for {@code *.proto}. A file that another one imports is
     * part of that one. Without this parameter it is {@code src/main/spice} if there is such a directory, else the
     * definition of the whole SPICE protocol that comes with the plugin.
     *
     * <pre>{@code
     * <sources>
     *   <source>src/main/spice/spice.proto</source>
     * </sources>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.sources")
    private List<File> sources;

    /** The directory of {@link #sources} by default. */
    @Parameter(defaultValue = "${project.basedir}/src/main/spice", readonly = true)
    private File conventionalSources;

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

    private final DiagnosticLog diagnosticLog;

    DefinitionMojo(DiagnosticLog diagnosticLog) {
        this.diagnosticLog = diagnosticLog;
    }

    @Override
    public final void execute() throws MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as spice.skip says");
            return;
        }
        try {
            Dialect language = Choice.of(Dialect.class, "dialect", dialect);
            List<Resolution> definitions = DefinitionLoader.load(inputs(), language);
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

    /** {@return the findings that the goal shows} */
    abstract CheckReport report(List<Resolution> definitions) throws MojoFailureException;

    /**
     * Does the work of the goal.
     *
     * @param definitions definitions without errors
     * @param report      the findings in them, already logged
     */
    abstract void run(List<Resolution> definitions, CheckReport report) throws IOException, MojoFailureException;

    private List<Path> inputs() {
        if (sources != null && !sources.isEmpty()) {
            return sources.stream().map(File::toPath).toList();
        }
        return conventionalSources.isDirectory() ? List.of(conventionalSources.toPath()) : List.of();
    }
}
