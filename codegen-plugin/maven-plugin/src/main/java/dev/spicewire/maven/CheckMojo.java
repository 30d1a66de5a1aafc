// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.resolve.Resolution;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Checks SPICE definitions: syntax, meaning and style. An error fails the build. The definitions go into the jar, for
 * {@code spice:diff} of the next release and for imports of others.
 *
 * @since 0.1.0
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VALIDATE, threadSafe = true,
        requiresDependencyCollection = ResolutionScope.COMPILE)
public final class CheckMojo extends DefinitionMojo {

    /**
     * Whether warnings fail the build as well. Example: {@code <failOnWarning>true</failOnWarning>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.failOnWarning", defaultValue = "false")
    private boolean failOnWarning;

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
    CheckMojo(DiagnosticLog diagnosticLog, DependencyDefinitions dependencies) {
        super(diagnosticLog, dependencies);
    }

    @Override
    Path conventionalSources() {
        return PackagedDefinitions.conventionalSources(project());
    }

    @Override
    CheckReport report(List<Resolution> definitions) {
        return CheckReport.withAdvice(definitions);
    }

    @Override
    void run(List<Resolution> definitions, CheckReport report) throws MojoFailureException {
        getLog().info("SPICE definitions: " + report.summary());
        if (failOnWarning && report.count(Severity.WARNING) > 0) {
            throw new MojoFailureException(report.summary() + " in SPICE definitions, and failOnWarning is set");
        }
        if (packageDefinitions) {
            PackagedDefinitions.add(inputs(), PackagedDefinitions.files(definitions), project());
        }
    }
}
