// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.CheckReport;
import dev.spicewire.check.IoFailure;
import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.DiffService;
import dev.spicewire.diff.FailOn;
import dev.spicewire.diff.report.DiffFormat;
import dev.spicewire.diff.report.ReportFiles;
import dev.spicewire.diff.version.InvalidVersionException;
import dev.spicewire.diff.version.VersionReader;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Compares a definition with an older version of it, and fails the build when the change breaks peers already out
 * there. Writes an HTML page, a JSON document and JUnit XML.
 *
 * @since 0.1.0
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends AbstractMojo {

    /**
     * The old version: a file, a model in JSON, {@code git:REVISION:PATH} with the path from the root of the
     * repository, or {@code GROUP:ARTIFACT:VERSION} of a jar that carries the definition, as {@code spice:generate} and
     * {@code spice:check} see to. By default the newest release of this project below its own version, which is no
     * alpha, beta, milestone or release candidate; while there is none, nothing is compared. Example:
     * {@code <baseline>git:v1.2:src/main/spice/spice.proto</baseline>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.baseline")
    private String baseline;

    /**
     * The new version, a file. Example: {@code <definition>src/main/spice/ping.proto</definition>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.definition", required = true)
    private File definition;

    /**
     * From which level on changes fail the build: {@code breaking}, {@code extension} or {@code source}; {@code none}
     * only reports. Example: {@code <failOn>extension</failOn>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.failOn", defaultValue = "breaking")
    private String failOn;

    /**
     * A file with changes that are decided, one a line: {@code RULE SYMBOL [until YYYY-MM-DD]: REASON}. A line that has
     * expired or that no change needs fails the build. Example:
     * {@code <suppressions>src/main/spice/accepted.txt</suppressions>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.suppressions")
    private File suppressions;

    /**
     * The language of both versions, as for {@code spice:check}. Example: {@code <dialect>old</dialect>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.dialect", defaultValue = "spicewire")
    private String dialect;

    /**
     * Where reports go; {@code target/spice-diff} without this parameter. Example:
     * {@code <reportDirectory>target/site</reportDirectory>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.reportDirectory")
    private File reportDirectory;

    /**
     * Does nothing at all. Example: {@code -Dspice.skip}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private RepositorySystemSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    private final DiagnosticLog diagnosticLog;
    private final RepositorySystem repositorySystem;
    private final Releases releases;

    /** For Maven, which makes goals. */
    @Inject
    DiffMojo(DiagnosticLog diagnosticLog, RepositorySystem repositorySystem, Releases releases) {
        this.diagnosticLog = diagnosticLog;
        this.repositorySystem = repositorySystem;
        this.releases = releases;
    }

    @Override
    public void execute() throws MojoFailureException {
        UnknownParameters.of(execution, project, session.getUserProperties().keySet()).forEach(getLog()::warn);
        if (skip) {
            getLog().info("Skipped, as spice.skip says");
            return;
        }
        FailOn limit = Choice.of(FailOn.class, "failOn", failOn);
        List<RemoteRepository> repositories = releases.repositories(project, session);
        RepositoryArtifacts artifacts = new RepositoryArtifacts(repositorySystem, session, repositories);
        VersionReader reader = new VersionReader(Choice.of(Dialect.class, "dialect", dialect),
                InputStream.nullInputStream(), project.getBasedir().toPath(), artifacts);
        Baseline versions = new Baseline(definition.toPath(), project, artifacts);
        try {
            versions.warnIfNotPackaged(getLog());
            Optional<String> old = baseline == null
                    ? releases.newestBefore(project, session, repositories, getLog())
                    : Optional.of(baseline);
            if (old.isEmpty()) {
                getLog().info("Nothing to compare with: no release of " + project.getGroupId() + ":"
                        + project.getArtifactId() + " is older than " + project.getVersion());
                return;
            }
            getLog().info("Comparing with " + old.get());
            DiffReport report = DiffService.compare(reader, versions.located(old.get()), definition.toString(),
                    Optional.ofNullable(suppressions).map(File::toPath));
            show(report, limit);
        } catch (InvalidVersionException e) {
            CheckReport errors = CheckReport.of(List.of(e.definition()));
            diagnosticLog.show(errors, getLog());
            throw new MojoFailureException(errors.summary() + " in a version to compare", e);
        } catch (IOException e) {
            throw new MojoFailureException(IoFailure.describe(e), e);
        }
    }

    private void show(DiffReport report, FailOn limit) throws IOException, MojoFailureException {
        ReportFiles.write(report, reports().toPath());
        getLog().info("Protocol changes: " + report.summary());
        if (limit.isReachedBy(report)) {
            DiffFormat.TEXT.render(report, false).lines().forEach(getLog()::error);
            throw new MojoFailureException("the definition changes the protocol (" + report.summary() + "), see "
                    + reports());
        }
    }

    private File reports() {
        return reportDirectory != null ? reportDirectory : new File(project.getBuild().getDirectory(), "spice-diff");
    }
}
