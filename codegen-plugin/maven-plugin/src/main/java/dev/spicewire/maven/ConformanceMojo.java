// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.maven;

import dev.spicewire.check.IoFailure;
import dev.spicewire.conformance.CommandWords;
import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.JvmRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.report.ReportDirectory;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunFormat;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.CaseFilter;
import dev.spicewire.conformance.suite.Selection;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Drives an implementation of SPICE through the conformance suites, and fails the build where it is wrong. The
 * implementation is a class of the project, or a program that speaks the testee protocol.
 *
 * @since 0.1.0
 */
@Mojo(name = "conformance", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class ConformanceMojo extends AbstractMojo {

    /**
     * A class of the project or of its tests that is a {@code dev.spicewire.conformance.jvm.JvmTestee}, with a
     * constructor without parameters. It is asked in the JVM of the build. Example:
     * {@code <testeeClass>com.example.OurTestee</testeeClass>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.testeeClass")
    private String testeeClass;

    /**
     * A program that speaks the testee protocol, with its arguments, in place of {@code testeeClass}. It is started in
     * the folder that Maven was started in. Example:
     * {@code <testee>python3 src/test/testee.py</testee>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.testee")
    private String testee;

    /**
     * A directory, zip or jar with cases, in place of the suites that come with the plugin. Example:
     * {@code <suite>src/test/suites</suite>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.suite")
    private File suite;

    /**
     * What the cases have to be like, all of it: patterns of names, or {@code suite:}, {@code tag:}, {@code rule:},
     * {@code level:} or {@code message:} and a word; {@code !} in front means the others.
     *
     * <pre>{@code
     * <filters>
     *   <filter>inputs/*</filter>
     *   <filter>!level:recommended</filter>
     * </filters>
     * }</pre>
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.filters")
    private List<String> filters;

    /**
     * Names of the only cases to run, or of vectors with all that is asked about them. Example:
     * {@code -Dspice.cases=main/server/set_ack/truncate/0-bytes/decode}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.cases")
    private List<String> cases;

    /**
     * A file with cases that are known to fail, one a line, with the reason. Example:
     * {@code <knownFailures>src/test/known-failures.txt</knownFailures>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.knownFailures")
    private File knownFailures;

    /**
     * Processes of the program side by side; as many as there are processors without this parameter. A class is asked
     * in one thread. Example: {@code <jobs>2</jobs>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.jobs", defaultValue = "0")
    private int jobs;

    /**
     * How many seconds an answer may take. Example: {@code <timeout>60</timeout>}.
     *
     * @since 0.1.0
     */
    @Parameter(property = "spice.timeout", defaultValue = "10")
    private int timeout;

    /**
     * Where reports go; {@code target/spice-conformance} without this parameter. Example:
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

    @Parameter(defaultValue = "${session}", readonly = true)
    private MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true)
    private MojoExecution execution;

    /** For Maven, which makes goals. */
    ConformanceMojo() {
    }

    @Override
    public void execute() throws MojoFailureException {
        UnknownParameters.of(execution, project, session.getUserProperties().stringPropertyNames())
                .forEach(getLog()::warn);
        if (skip) {
            getLog().info("Skipped, as spice.skip says");
            return;
        }
        if ((testee == null) == (testeeClass == null)) {
            throw new MojoFailureException("what is tested? <testeeClass> names a class of the project, <testee> a "
                    + "program; it has to be one of them");
        }
        try {
            Suite all = suite == null ? Suite.bundled() : Suite.read(suite.toPath());
            Suite chosen = chosen(all);
            KnownFailures known = knownFailures == null ? KnownFailures.NONE
                    : KnownFailures.read(knownFailures.toPath());
            known.refuseFormerNames(all);
            ReportDirectory.prepare(reports().toPath());
            RunReport report = run(chosen, known.within(all, chosen));
            ReportDirectory.write(report, reports().toPath());
            show(report);
        } catch (IOException e) {
            throw new MojoFailureException(IoFailure.describe(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoFailureException("the conformance run was interrupted", e);
        }
    }

    private Suite chosen(Suite all) throws MojoFailureException {
        try {
            Selection selection = new Selection(cases == null ? List.of() : cases,
                    filters == null ? List.of() : filters.stream().map(CaseFilter::of).toList());
            return selection.isEverything() ? all : selection.of(all);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private RunReport run(Suite chosen, KnownFailures known)
            throws IOException, InterruptedException, MojoFailureException {
        RunSettings settings = settings();
        if (testee != null) {
            return new ConformanceRun(settings, chosen).run(known, done -> { });
        }
        try (ProjectTestee ours = ProjectTestee.of(testeeClass, project.getTestClasspathElements());
                JvmRun run = new JvmRun(ours.testee(), settings.timeout())) {
            return run.run(chosen, known, settings.rerun());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoFailureException("<testeeClass>: " + e.getMessage(), e);
        }
    }

    private RunSettings settings() throws MojoFailureException {
        try {
            List<String> command = testee == null ? List.of(testeeClass) : CommandWords.split(testee);
            return new RunSettings(command, jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs,
                    Duration.ofSeconds(timeout), rerun());
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }

    private Rerun rerun() {
        String id = execution.getExecutionId();
        String module = session.getProjects().size() > 1 ? " -pl :" + project.getArtifactId() : "";
        return Rerun.startingWith("mvn spice:conformance" + (id.startsWith("default-cli") ? "" : "@" + id) + module
                + " -Dspice.cases=");
    }

    private void show(RunReport report) throws MojoFailureException {
        List<String> text = RunFormat.TEXT.render(report).lines().toList();
        if (report.isClean()) {
            text.forEach(getLog()::info);
            return;
        }
        text.forEach(getLog()::error);
        List<Outcome> wrong = report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.FAILED
                || outcome.verdict() == Verdict.NOT_RUN).toList();
        String what = wrong.isEmpty() ? String.join("; ", report.problems())
                : wrong.size() + " of " + report.outcomes().size() + " cases went wrong, first "
                        + first(wrong.get(0), report.rerun());
        throw new MojoFailureException("conformance: " + what + "; reports are in " + reports());
    }

    private static String first(Outcome wrong, Rerun rerun) {
        String reason = wrong.mismatch().map(Mismatch::reason).orElse(wrong.note());
        return wrong.tested().id() + ": " + reason + "; run it alone: " + rerun.of(wrong.tested());
    }

    private File reports() {
        return reportDirectory != null ? reportDirectory
                : new File(project.getBuild().getDirectory(), "spice-conformance");
    }
}
