// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RightAnswerTest {

    private static final Case READING = about(Operation.DECODE, new Expectation.Fields("{\"a\":1}"));
    private static final Case WRITING = about(Operation.ENCODE, new Expectation.Bytes("0a"));
    private static final String FIELDS = "{\"case\":\"x\",\"status\":\"accepted\",\"fields\":{\"a\":1}}";
    private static final String BYTES = "{\"case\":\"x\",\"status\":\"accepted\",\"hex\":\"0a\"}";

    @Test
    void whatIsRightLetterByLetterNeedsNoReading() {
        assertThat(RightAnswer.is(FIELDS, READING)).isTrue();
        assertThat(RightAnswer.is(BYTES, WRITING)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "{", "{\"case\":\"x\",\"status\":\"accepted\",\"fields\":{\"a\":1}",
        "{\"case\":\"x\",\"status\":\"accepted\",\"fields\":{\"a\":1}}}",
        "{\"case\":\"x\",\"status\":\"accepted\",\"fields\":{\"a\":12}}",
        "{\"case\":\"xy\",\"status\":\"accepted\",\"fields\":{\"a\":1}}",
        "{\"case\":\"x\",\"status\":\"rejected\",\"fields\":{\"a\":1}}"})
    void everyOtherLetterIsReadToBeSure(String line) {
        assertThat(RightAnswer.is(line, READING)).isFalse();
    }

    @Test
    void noLineIsRightForEveryCaseThatHasToBeRejected() {
        assertThat(RightAnswer.is("{\"case\":\"x\",\"status\":\"rejected\"}",
                about(Operation.DECODE, new Expectation.Rejected()))).isFalse();
        assertThat(RightAnswer.is(FIELDS, about(Operation.DECODE, new Expectation.Accepted()))).isFalse();
        assertThat(RightAnswer.is(FIELDS, WRITING)).isFalse();
    }

    private static Case about(Operation operation, Expectation expectation) {
        return new Case("x", "golden", 1, "canonical",
                new Subject(Optional.of("main"), 1, "server", 4, Optional.of("ping")), operation, "", expectation,
                new Basis("R1", Level.REQUIRED, List.of()));
    }
}
