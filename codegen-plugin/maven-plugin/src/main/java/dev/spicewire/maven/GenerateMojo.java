package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.codegen.Generation;
import dev.spicewire.codegen.JavaBackend;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.codegen.java.shape.Nullness;
import dev.spicewire.output.OutputChange;
import dev.spicewire.proto.resolve.Resolution;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;

/**
 * Generates Java codecs from SPICE definitions and adds them to the project's sources. The generated code needs the
 * artifact {@code dev.spicewire:spice-codec-runtime} on the class path and nothing else.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends DefinitionMojo {

    /**
     * Where the generated sources go. Files of an earlier run that are no longer made are removed; a run that fails
     * leaves the directory as it was. Example:
     * {@code <outputDirectory>${project.build.directory}/generated-sources/codecs</outputDirectory>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.outputDirectory",
            defaultValue = "${project.build.directory}/generated-sources/spice", required = true)
    private File outputDirectory;

    /**
     * Package of every generated type. Example: {@code <basePackage>com.example.spice</basePackage>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.basePackage", required = true)
    private String basePackage;

    /**
     * For whom the code is: {@code client} reads what servers send and writes what clients send, {@code server} the
     * reverse, {@code both} does everything. Example: {@code <side>client</side>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.side", defaultValue = "both")
    private String side;

    /**
     * Whether the code says what may be null with the annotations of JSpecify, so that tools such as NullAway and
     * Kotlin know. It needs the artifact {@code org.jspecify:jspecify} then. Example:
     * {@code <jspecify>true</jspecify>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.jspecify", defaultValue = "false")
    private boolean jspecify;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    private final BuildContext buildContext;

    /** For Maven, which makes goals. */
    @Inject
    GenerateMojo(DiagnosticLog diagnosticLog, BuildContext buildContext) {
        super(diagnosticLog);
        this.buildContext = buildContext;
    }

    @Override
    CheckReport report(List<Resolution> definitions) throws MojoFailureException {
        CheckReport report = CheckReport.of(definitions);
        return report.hasErrors() ? report
                : report.and(new Generation(definitions, new JavaBackend(options())).obstacles());
    }

    @Override
    void run(List<Resolution> definitions, CheckReport report) throws IOException, MojoFailureException {
        Generation generation = new Generation(definitions, new JavaBackend(options()));
        Optional<OutputChange> change = generation.into(outputDirectory.toPath());
        if (change.isPresent()) {
            buildContext.refresh(outputDirectory);
        }
        project.addCompileSourceRoot(outputDirectory.getPath());
        getLog().info("SPICE codecs: " + change.map(OutputChange::summary).orElse("up to date"));
    }

    private JavaOptions options() throws MojoFailureException {
        try {
            return new JavaOptions(basePackage, Choice.of(Side.class, "side", side),
                    jspecify ? Nullness.JSPECIFY : Nullness.UNSAID);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException("<basePackage>: " + e.getMessage());
        }
    }
}
