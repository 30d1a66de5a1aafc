// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.codehaus.plexus.build.BuildContext;

/**
 * Generates Java codecs from SPICE definitions and adds them to the project's sources. The generated code needs the
 * artifact {@code dev.spicewire:spice-codec-runtime} on the class path and nothing else. The definitions go into the
 * jar, for {@code spice:diff} of the next release and for imports of others.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true,
        requiresDependencyCollection = ResolutionScope.COMPILE)
public final class GenerateMojo extends GenerationMojo {

    /**
     * Where the generated sources go; {@code target/generated-sources/spice} without this parameter. Files of an
     * earlier run that are no longer made are removed; a run that fails leaves the directory as it was. Each execution
     * has one of its own. Example:
     * {@code <outputDirectory>target/generated-sources/codecs</outputDirectory>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.outputDirectory")
    private File outputDirectory;

    /**
     * Whether the definitions go into the jar, below {@code META-INF/spice}. Example:
     * {@code <packageDefinitions>false</packageDefinitions>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.packageDefinitions", defaultValue = "true")
    private boolean packageDefinitions;

    /** For Maven, which makes goals. */
    @Inject
    GenerateMojo(DiagnosticLog diagnosticLog, DependencyDefinitions dependencies, BuildContext buildContext,
            OutputOwners owners) {
        super(diagnosticLog, dependencies, buildContext, owners);
    }

    @Override
    File outputDirectory() {
        return outputDirectory != null ? outputDirectory : belowTarget("generated-sources/spice");
    }

    @Override
    Path conventionalSources() {
        return PackagedDefinitions.conventionalSources(project());
    }

    @Override
    void addSources(File directory) {
        project().addCompileSourceRoot(directory.getPath());
    }

    @Override
    void packageDefinitions(List<String> files) {
        if (packageDefinitions) {
            PackagedDefinitions.add(inputs(), files, project());
        }
    }
}
