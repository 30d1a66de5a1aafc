// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For each class of mistakes a testee that makes it: the run names the message and the mistake, and nothing else. */
class BrokenTesteesTest {

    private static final Set<String> MESSAGES = Set.of("set_ack", "ping", "wait_for_channels", "migrate_switch_host");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OFF_BY_ONE         | wait_for_channels   | the field wait_list
            BYTE_ORDER         | set_ack             | the field generation; the field window
            IGNORES_NULL       | migrate_switch_host | the field cert_subject_data
            """)
    @DisplayName("a wrong field is named, and all other messages pass")
    void aWrongFieldIsNamed(BrokenTestee.Mistake mistake, String message, String faults) throws Exception {
        List<Outcome> failed = failed(run(mistake));

        assertThat(messages(failed)).containsOnly(message);
        assertThat(faults(failed)).containsOnly(faults.split("; "));
    }

    @Test
    void aMessageThatEndsTooEarlyAndIsAcceptedIsNamed() throws Exception {
        List<Outcome> failed = failed(run(BrokenTestee.Mistake.ACCEPTS_TRUNCATION));

        assertThat(messages(failed)).containsOnly(MESSAGES.toArray(String[]::new));
        assertThat(faults(failed)).containsOnly("accepted, must be rejected");
        assertThat(failed).extracting(outcome -> outcome.tested().category()).contains("truncate");
    }

    @Test
    @DisplayName("a testee that crashes on one message costs that message, not the run")
    void aCrashCostsItsMessage() throws Exception {
        RunReport report = run(BrokenTestee.Mistake.CRASHES);

        assertThat(failed(report)).hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome.mismatch().orElseThrow().reason())
                        .isEqualTo("the testee ended with exit code 139 (signal 11)"));
        assertThat(report.outcomes()).filteredOn(outcome -> outcome.tested().subject().message().get().equals("ping"))
                .extracting(Outcome::verdict).containsOnly(Verdict.FAILED, Verdict.NOT_RUN);
        assertThat(report.outcomes()).filteredOn(outcome -> !outcome.tested().subject().message().get().equals("ping"))
                .extracting(Outcome::verdict).containsOnly(Verdict.PASSED);
    }

    private static RunReport run(BrokenTestee.Mistake mistake) throws Exception {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), BrokenTestee.class.getName(),
                mistake.name());
        return new ConformanceRun(new RunSettings(command, 1, Duration.ofSeconds(60)), suite())
                .run(KnownFailures.NONE, done -> { });
    }

    /** {@return all that is asked to decode about a few messages of the main channel} */
    private static Suite suite() throws IOException {
        return new Suite(Suite.bundled().cases().stream().filter(BrokenTesteesTest::isChosen).toList());
    }

    private static boolean isChosen(Case one) {
        return one.operation() == Operation.DECODE && one.subject().channel().filter("main"::equals).isPresent()
                && one.subject().message().filter(MESSAGES::contains).isPresent();
    }

    private static List<Outcome> failed(RunReport report) {
        return report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.FAILED).toList();
    }

    private static List<String> messages(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.tested().subject().message().orElseThrow()).toList();
    }

    private static List<String> faults(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> outcome.mismatch().orElseThrow().fault()).toList();
    }
}
