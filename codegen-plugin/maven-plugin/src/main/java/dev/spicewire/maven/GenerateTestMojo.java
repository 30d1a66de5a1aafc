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
 * Generates Java codecs from the SPICE definitions of {@code src/test/spice} and adds them to the project's test
 * sources.
 *
 * @since 0.1.0
 */
@Mojo(name = "generate-test", defaultPhase = LifecyclePhase.GENERATE_TEST_SOURCES, threadSafe = true,
        requiresDependencyCollection = ResolutionScope.TEST)
public final class GenerateTestMojo extends GenerationMojo {

    /**
     * Where the generated sources go, as for {@code spice:generate}; {@code target/generated-test-sources/spice}
     * without this parameter. Example:
     * {@code <testOutputDirectory>target/generated-test-sources/codecs</testOutputDirectory>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.testOutputDirectory")
    private File testOutputDirectory;

    /** For Maven, which makes goals. */
    @Inject
    GenerateTestMojo(DiagnosticLog diagnosticLog, DependencyDefinitions dependencies, BuildContext buildContext,
            OutputOwners owners) {
        super(diagnosticLog, dependencies, buildContext, owners);
    }

    @Override
    File outputDirectory() {
        return testOutputDirectory != null ? testOutputDirectory : belowTarget("generated-test-sources/spice");
    }

    @Override
    Path conventionalSources() {
        return project().getBasedir().toPath().resolve("src/test/spice");
    }

    @Override
    void packageDefinitions(List<String> files) {
        // Jars hold no tests, and so no definitions of theirs.
    }

    @Override
    void addSources(File directory) {
        project().addTestCompileSourceRoot(directory.getPath());
    }
}
