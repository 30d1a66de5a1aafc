// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.spicewire.conformance.Cases;
import dev.spicewire.conformance.pipe.Answer;
import dev.spicewire.conformance.suite.Suite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownFailuresTest {

    private static final Answer RIGHT =
            new Answer.Fields(JsonNodeFactory.instance.objectNode().put("data", Cases.BYTES));
    private static final Answer WRONG = new Answer.Rejected("");

    @TempDir
    private Path directory;

    @Test
    void aFailureThatIsKnownIsNoFailureAndHasItsReason() throws IOException {
        List<Outcome> outcomes = outcomes("a", WRONG, known("# all of these", "", "a   not done yet"));

        assertThat(outcomes).extracting(Outcome::verdict, Outcome::note)
                .containsExactly(tuple(Verdict.KNOWN_FAILURE, "not done yet"));
    }

    @Test
    void aKnownFailureThatPassesIsStale() throws IOException {
        KnownFailures known = known("a not done yet");

        assertThat(Verdicts.staleEntries(outcomes("a", RIGHT, known), known)).containsExactly(
                file() + ":1: 'a' does not fail, it is passed; remove the line");
    }

    @Test
    void aKnownFailureThatIsNotEvenSupportedIsStale() throws IOException {
        KnownFailures known = known("a not done yet");

        assertThat(Verdicts.staleEntries(outcomes("a", new Answer.Unsupported(""), known), known)).containsExactly(
                file() + ":1: 'a' does not fail, it is unsupported; remove the line");
    }

    @Test
    void aKnownFailureOfNoCaseIsStale() throws IOException {
        KnownFailures known = known("a not done yet", "b neither");

        assertThat(Verdicts.staleEntries(outcomes("a", WRONG, known), known))
                .containsExactly(file() + ":2: there is no case 'b'");
    }

    @Test
    void aByteOrderMarkIsNoPartOfACase() throws IOException {
        assertThat(known("\uFEFFa because").reason("a")).contains("because");
        assertThat(known("\uFEFF# all of these", "a so").reason("a")).contains("so");
    }

    @Test
    void everyEntryHasAReason() {
        assertThatThrownBy(() -> known("a because", "b"))
                .isInstanceOf(IOException.class).hasMessage(file() + ":2: 'b' has no reason; write it behind the case");
    }

    @Test
    void noCaseIsThereTwice() {
        assertThatThrownBy(() -> known("a because", "a so"))
                .isInstanceOf(IOException.class).hasMessage(file() + ":2: 'a' is there twice");
    }

    @Test
    void entriesOfCasesThatAreNotChosenAreNotStale() throws IOException {
        Suite all = Cases.suite("a", "b");
        KnownFailures known = known("a not done yet", "b neither", "c long gone");

        KnownFailures within = known.within(all, Cases.suite("a"));

        assertThat(Verdicts.staleEntries(outcomes("a", WRONG, within), within))
                .containsExactly(file() + ":3: there is no case 'c'");
    }

    @Test
    void aCaseThatWasNotRunCanBeKnownToFail() throws IOException {
        KnownFailures known = known("a breaks everything");

        List<Outcome> outcomes = new Verdicts().of(Cases.suite("a", "b"), known, "it broke");

        assertThat(outcomes).extracting(Outcome::verdict).containsExactly(Verdict.KNOWN_FAILURE, Verdict.NOT_RUN);
        assertThat(outcomes.get(1).note()).isEqualTo("it broke");
        assertThat(Verdicts.staleEntries(outcomes, known)).isEmpty();
    }

    private Path file() {
        return directory.resolve("known.txt");
    }

    private KnownFailures known(String... lines) throws IOException {
        Files.write(file(), List.of(lines));
        return KnownFailures.read(file());
    }

    private static List<Outcome> outcomes(String name, Answer answer, KnownFailures known) {
        Verdicts verdicts = new Verdicts();
        verdicts.answered(Cases.decode(name), answer);
        return verdicts.of(new Suite(List.of(Cases.decode(name))), known, "");
    }
}
