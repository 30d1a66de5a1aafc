// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.pipe.TesteeUnavailableException;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a testee does, each case gets the outcome that is its own. */
class ConformanceRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aTesteeThatIsRightPasses() throws Exception {
        RunReport report = run(Cases.suite("a", "b", "c"));

        assertThat(report.testee()).hasToString("misbehaving 1");
        assertThat(verdicts(report)).containsOnly(Verdict.PASSED);
        assertThat(report.isClean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            crashes               | the testee ended with exit code 3
            crashes-mid-answer    | the testee ended with exit code 0
            talks                 | the testee wrote a line that is no answer: debug: reading c0ffee
            forgets-the-case      | the testee wrote an answer that names no case: {"status":"accepted","fields":{}}
            answers-another-case  | the testee answered 'somebody-else' where 'answers-another-case' was next
            complains             | error: out of paper
            complains-anonymously | error: out of ink
            wavers                | unknown status 'perhaps'
            rambles               | the testee can't be read: a line of more than 67108864 characters
            garbles               | the testee wrote a line that is no answer: {"case":"garbles","status":accepted}
            marks-each-line       | the testee wrote a byte-order mark in front of a line that is not its \
            first: {"case":"marks-each-line","status":"accepted","fields":{"data":"c0ffee"}}
            writes-utf-16         | the testee wrote a line that is no answer, with zero bytes as in UTF-16, \
            and answers are UTF-8: {\\u0000}\\u0000
            paints                | the testee wrote a line that is no answer: \\u001b[31mred
            leaves-a-line-empty   | the testee wrote an empty line where an answer was next
            closes-its-output     | the testee closed its output
            invents-a-field       | size: there is no such member
            is-wrong              | data: expected c0ffee, got 00
            """)
    @DisplayName("only the case that goes wrong fails, and its neighbours on their way with it pass")
    void theCaseThatGoesWrongIsNamed(String name, String reason) throws Exception {
        RunReport report = run(Cases.suite("before", name, "behind", "last"));

        assertThat(failed(report)).containsExactly(name);
        assertThat(mismatch(report).reason()).isEqualTo(reason);
        assertThat(verdicts(report)).containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.PASSED, Verdict.PASSED);
        assertThat(report.isClean()).isFalse();
    }

    @Test
    void aCaseWithoutAnswerFailsAfterTheTimeout() throws Exception {
        RunReport report = run(Duration.ofSeconds(3), Cases.suite("before", "hangs"));

        assertThat(failed(report)).containsExactly("hangs");
        assertThat(mismatch(report).reason()).isEqualTo("the testee gave no answer within 3 s");
    }

    @Test
    void aCrashIsShownWithTheEndOfTheLog() throws Exception {
        assertThat(mismatch(run(Cases.suite("crashes"))).log()).containsExactly("about to divide by zero");
    }

    @Test
    void severalCrashesAreToldApart() throws Exception {
        RunReport report = run(Cases.suite("a", "crashes", "b", "talks", "c"));

        assertThat(failed(report)).containsExactly("crashes", "talks");
        assertThat(verdicts(report)).doesNotContain(Verdict.NOT_RUN);
    }

    @Test
    @DisplayName("an end that no single case causes is put down to the first case on its way, and said to be so")
    void anEndThatDoesNotHappenAgain() throws Exception {
        RunReport report = run(PATIENCE, Cases.suite("1", "2", "3", "4", "5"), "tires");

        assertThat(failed(report)).containsExactly("4");
        assertThat(mismatch(report).reason()).startsWith("the testee ended with exit code 0 with this case and others")
                .endsWith("it did not when they were asked one by one");
    }

    @Test
    @DisplayName("answers out of order are told by the first that comes too early")
    void answersOutOfOrder(@TempDir Path directory) throws Exception {
        String trace = directory.resolve("trace").toString();

        RunReport report = run(PATIENCE, Cases.suite("1", "2", "3"), "swaps", trace);

        assertThat(failed(report)).containsExactly("1");
        assertThat(mismatch(report).reason()).startsWith("the testee answered '2' where '1' was next");
    }

    @Test
    void aByteOrderMarkAtTheBeginningIsNoPartOfTheFirstAnswer() throws Exception {
        assertThat(run(PATIENCE, Cases.suite("a", "b"), "marks").isClean()).isTrue();
    }

    @Test
    void membersOfAnswersThatNobodyKnowsAreIgnored() throws Exception {
        assertThat(run(Cases.suite("adds-members", "behind")).isClean()).isTrue();
    }

    @Test
    void aFloodOfLogLinesStopsNothing() throws Exception {
        assertThat(run(Cases.suite("floods-its-log", "behind")).isClean()).isTrue();
    }

    @Test
    void unsupportedIsNeitherPassedNorFailed() throws Exception {
        RunReport report = run(Cases.suite("can", "can-not"));

        assertThat(verdicts(report)).containsExactly(Verdict.PASSED, Verdict.UNSUPPORTED);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void aTesteeThatSupportsNothingIsNotRight() throws Exception {
        assertThat(run(Cases.suite("can-not")).isClean()).isFalse();
    }

    @Test
    void operationsThatATesteeDoesNotNameAreNotAsked() throws Exception {
        Suite suite = new Suite(List.of(Cases.decode("a"), Cases.encode("crashes")));

        assertThat(verdicts(run(PATIENCE, suite, "decode-only"))).containsExactly(Verdict.PASSED, Verdict.UNSUPPORTED);
    }

    @Test
    void manyCasesOnSeveralProcessesKeepTheirOrderAndProgressIsTold() throws Exception {
        String[] names = IntStream.range(0, 1000).mapToObj(i -> "case-" + i).toArray(String[]::new);
        List<Long> progress = Collections.synchronizedList(new ArrayList<>());

        RunSettings settings = new RunSettings(MisbehavingTestee.command(), 2, PATIENCE);
        RunReport report = new ConformanceRun(settings, Cases.suite(names)).run(KnownFailures.NONE, progress::add);

        assertThat(report.outcomes()).extracting(outcome -> outcome.tested().id()).containsExactly(names);
        assertThat(verdicts(report)).containsOnly(Verdict.PASSED);
        assertThat(progress).isSorted().last().isEqualTo(1000L);
    }

    @Test
    @DisplayName("a message that breaks the testee three times costs its other cases, and no other message")
    void aMessageThatBreaksTheTesteeCostsItself() throws Exception {
        List<Case> cases = new ArrayList<>(Cases.about(1, "crashes#1", "a", "crashes#2", "crashes#3"));
        cases.addAll(Cases.about(1, IntStream.range(0, 200).mapToObj(i -> "rest#" + i).toArray(String[]::new)));
        cases.addAll(Cases.about(2, IntStream.range(0, 200).mapToObj(i -> "other#" + i).toArray(String[]::new)));

        RunReport report = run(new Suite(cases));

        assertThat(failed(report)).containsExactly("crashes#1", "crashes#2", "crashes#3");
        assertThat(report.outcomes()).filteredOn(outcome -> outcome.tested().subject().id() == 2)
                .extracting(Outcome::verdict).containsOnly(Verdict.PASSED);
        assertThat(report.outcomes()).filteredOn(outcome -> outcome.verdict() == Verdict.NOT_RUN)
                .hasSizeGreaterThan(100).extracting(Outcome::note).containsOnly("the testee broke on 3 cases of this "
                        + "message, first on 'crashes#1': ended with exit code 3");
        assertThat(report.problems()).isEmpty();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aTesteeThatBreaksAtEveryCaseIsGivenUp() throws Exception {
        String script = "read request; echo '{\"name\":\"x\",\"ops\":[\"decode\"]}'; read request; exit 1";
        List<Case> cases = IntStream.range(0, 60).boxed()
                .flatMap(message -> Cases.about(message, message + "#1", message + "#2", message + "#3").stream())
                .toList();

        RunSettings settings = new RunSettings(List.of("sh", "-c", script), 1, PATIENCE);
        RunReport report = new ConformanceRun(settings, new Suite(cases)).run(KnownFailures.NONE, done -> { });

        String reason = "the testee was given up: it broke again and again and answered nothing in between";
        assertThat(verdicts(report)).contains(Verdict.FAILED).doesNotContain(Verdict.PASSED);
        assertThat(report.outcomes()).last().extracting(Outcome::verdict, Outcome::note)
                .containsExactly(Verdict.NOT_RUN, reason);
        assertThat(report.problems()).containsExactly(reason);
    }

    @Test
    void whatATesteeThatSupportsNothingSaidIsShown() throws Exception {
        assertThat(run(PATIENCE, Cases.suite("a"), "juggles").problems()).containsExactly(
                "the testee supports nothing: to 'describe' it answered the operations [juggle], "
                        + "and there are decode, encode, roundtrip, decode-strict, decode-agent, link-message, "
                        + "link-reply, frame-full, frame-mini");
        assertThat(run(Cases.suite("can-not#1", "can-not#2")).problems()).containsExactly(
                "the testee supports nothing of the 2 cases; 'can-not#1': too hard");
    }

    @Test
    void answersHeldBackInABufferAreToldFromNone() {
        assertThatThrownBy(() -> run(Duration.ofSeconds(31), Cases.suite("a"), "hoards"))
                .isInstanceOf(TesteeUnavailableException.class).hasMessageEndingWith(
                        ", and gave it when its input ended: it has to flush its output behind each answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mute   | the testee ended with exit code 4; its log ends: I say nothing
            greets | the testee wrote a line that is no answer: Welcome!
            """)
    void aTesteeThatDoesNotDescribeItselfIsNoTestee(String trait, String message) {
        assertThatThrownBy(() -> run(PATIENCE, Cases.suite("a"), trait))
                .isInstanceOf(TesteeUnavailableException.class).hasMessage(message);
    }

    @Test
    void aProgramThatDoesNotExistIsNoTestee() {
        RunSettings settings = new RunSettings(List.of("/no/such/testee"), 1, PATIENCE);

        assertThatThrownBy(() -> new ConformanceRun(settings, Cases.suite("a")).run(KnownFailures.NONE, done -> { }))
                .isInstanceOf(TesteeUnavailableException.class)
                .hasMessageStartingWith("the testee can't be started: ").hasMessageContaining("/no/such/testee");
    }

    private static RunReport run(Suite suite) throws Exception {
        return run(PATIENCE, suite);
    }

    private static RunReport run(Duration timeout, Suite suite, String... traits) throws Exception {
        RunSettings settings = new RunSettings(MisbehavingTestee.command(traits), 1, timeout);
        return new ConformanceRun(settings, suite).run(KnownFailures.NONE, done -> { });
    }

    private static List<Verdict> verdicts(RunReport report) {
        return report.outcomes().stream().map(Outcome::verdict).toList();
    }

    private static List<String> failed(RunReport report) {
        return report.outcomes().stream().filter(outcome -> outcome.verdict() == Verdict.FAILED)
                .map(outcome -> outcome.tested().id()).toList();
    }

    private static Mismatch mismatch(RunReport report) {
        return report.outcomes().stream().flatMap(outcome -> outcome.mismatch().stream()).findFirst().orElseThrow();
    }
}
