// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.docs.Snippet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for newcomers, followed from its beginning to its end. */
class GettingStartedTest {

    private static final String PAGE = "docs/getting-started.md";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "PATH", ROOT + ":" + System.getenv("PATH"),
            "GIT_AUTHOR_NAME", "A", "GIT_AUTHOR_EMAIL", "a@example.org",
            "GIT_COMMITTER_NAME", "A", "GIT_COMMITTER_EMAIL", "a@example.org",
            "GITHUB_BASE_REF", "main", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "HEAD");

    @TempDir
    private Path directory;

    @Test
    void everyStepWorks() throws Exception {
        Files.copy(ROOT.resolve("conformance-tests/src/test/resources/captures/qemu-devices.pcap"),
                Files.createDirectory(directory.resolve("ping")).resolve("session.pcap"));
        List<Snippet> steps = Snippet.in("sh").stream().filter(s -> s.page().equals(PAGE)).toList();
        assertThat(steps.size()).isGreaterThan(4);
        Snippet last = steps.get(steps.size() - 1);
        StringBuilder script = new StringBuilder("set -e\n");
        steps.stream().filter(step -> step != last).forEach(step -> script.append(step.text()));

        LauncherRun run = LauncherRun.of(directory, ENVIRONMENT, "sh", "-c", script.toString());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
        assertThat(run.out()).contains("spicewire ", "wrote ping/pom.xml", "0 errors, 0 warnings", "draw_copy",
                "key_down");
        assertTheChangeBreaks(last.text());
    }

    private void assertTheChangeBreaks(String comparison) throws Exception {
        Path project = directory.resolve("ping");
        Files.writeString(project.resolve("src/main/spice/ping.proto"), only("proto").text());
        LauncherRun diff = LauncherRun.of(project, ENVIRONMENT, "sh", "-c", comparison);
        assertThat(diff.exitCode()).as(diff.err()).isEqualTo(1);
        assertThat(diff.out()).contains("field-appended", "new client, old server: breaks");

        LauncherRun branch = LauncherRun.of(project, ENVIRONMENT, "git", "update-ref", "refs/remotes/origin/main",
                "HEAD");
        assertThat(branch.exitCode()).as(branch.err()).isZero();
        List<String> jobs = Snippet.in("yaml").stream().filter(s -> s.page().equals(PAGE))
                .flatMap(s -> s.text().lines()).filter(line -> line.contains(" diff "))
                .map(line -> line.replaceFirst("^ *- (run: )?spicewire/bin/", "")).toList();
        assertThat(jobs).hasSize(2);
        for (String job : jobs) {
            LauncherRun run = LauncherRun.of(project, ENVIRONMENT, "sh", "-c", job);
            assertThat(run.exitCode()).as(job + run.err()).isEqualTo(1);
        }
        assertThat(project.resolve("diff.sarif")).content().contains("field-appended");
        assertThat(project.resolve("diff.xml")).content().contains("field-appended");
    }

    private static Snippet only(String language) throws IOException {
        return Snippet.in(language).stream().filter(s -> s.page().equals(PAGE)).findFirst().orElseThrow();
    }
}
