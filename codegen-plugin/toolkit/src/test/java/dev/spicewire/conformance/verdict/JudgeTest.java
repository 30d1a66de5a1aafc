// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.Cases;
import dev.spicewire.conformance.pipe.Answer;
import dev.spicewire.conformance.pipe.Breakdown;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer is worth, given what would be right. */
class JudgeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":[{"c":2}]} | {"b":[{"c":2}],"a":1}   | ``
            {"a":18446744073709551615} | {"a":18446744073709551615} | ``
            {"a":"c0ffee"}        | {"a":"C0FFEE"}          | ``
            {"a":18446744073709551615} | {"a":-1}           | a: expected 18446744073709551615, got -1
            {"a":9007199254740993} | {"a":9007199254740992} | a: expected 9007199254740993, got 9007199254740992
            {"a":1}               | {"a":1.0}               | a: 1.0 is no integer
            {"a":1}  | {"a":true} | a: must be a number, a hexadecimal string, an array, an object or null
            {"a":1}               | {}                      | a: is missing
            {"a":1}               | {"a":1,"b":2}           | b: there is no such member
            {"a":{"b":[1,{"c":2}]}} | {"a":{"b":[1,{"c":3}]}} | a.b[1].c: expected 2, got 3
            {"a":[1,2]}           | {"a":[1]}               | a: expected [1, 2], got [1]
            {"a":null}            | {"a":""}                | a: expected null, got no bytes
            {"a":""}              | {"a":null}              | a: expected no bytes, got null
            {"a":{}}              | {"a":null}              | a: expected {}, got null
            """)
    void fieldsMustBeTheSameValues(String right, String given, String difference) {
        Outcome outcome = judge(new Expectation.Fields(right), "{\"status\":\"accepted\",\"fields\":" + given + "}");

        assertDifference(outcome, difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            0a0b | 0A0B   | ``
            0a0b | 0a0c   | byte 1: expected 0b, got 0c
            0a0b | 0a     | byte 1: expected 0b, got the end
            0a0b | 0a0b00 | byte 2: expected the end, got 00
            0a0b | 0a0    | byte 1: expected 0b, got 0
            """)
    void bytesMustBeTheSame(String right, String given, String difference) {
        Outcome outcome = judge(new Expectation.Bytes(right), "{\"status\":\"accepted\",\"hex\":\"" + given + "\"}");

        assertDifference(outcome, difference);
    }

    @Test
    void anAcceptedMessageMayHaveAnyFieldsWhereNoneAreGiven() {
        assertDifference(judge(new Expectation.Accepted(), "{\"status\":\"accepted\",\"fields\":{\"a\":1}}"), "");
    }

    @Test
    void aMessageMayBeRejectedForAnyReason() {
        assertDifference(judge(new Expectation.Rejected(), "{\"status\":\"rejected\"}"), "");
    }

    @Test
    void acceptingWhatMustBeRejectedFails() {
        Outcome outcome = judge(new Expectation.Rejected(), "{\"status\":\"accepted\",\"fields\":{\"a\":1}}");

        assertThat(outcome.mismatch()).contains(new Mismatch(
                "accepted, must be rejected", "accepted, must be rejected", "rejected",
                "accepted {\"a\":1}", List.of()));
    }

    @Test
    void rejectingWhatMustBeAcceptedFailsAndShowsTheReason() {
        Outcome outcome = judge(new Expectation.Accepted(),
                "{\"status\":\"rejected\",\"path\":\"ping.id\",\"offset\":4,\"reason\":\"too short\"}");

        assertThat(outcome.mismatch()).contains(new Mismatch(
                "rejected, must be accepted", "rejected, must be accepted", "accepted",
                "rejected: ping.id at byte 4: too short", List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"status":"accepted","hex":"00"}      | answered bytes, not fields
            {"status":"accepted"}                 | 'fields' is missing
            {"status":"accepted","fields":[]}     | fields must be an object
            {"status":"accepted","hex":7}         | 'hex' must be a string
            {"status":"rejected","offset":"four"} | 'offset' must be a whole number
            {"status":"fine"}                     | unknown status 'fine'
            {}                                    | 'status' is missing
            {"error":"no paper"}                  | error: no paper
            """)
    void anAnswerThatMakesNoSenseFails(String answer, String reason) {
        assertDifference(judge(new Expectation.Fields("{}"), answer), reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"status":"accepted","fields":{"a":{"b":[1.5]}}} | the field a.b[]
            {"status":"accepted","fields":{"a":1e999999999}} | the field a
            {"status":"accepted","fields":[]}                | no fields
            {"status":"fine"}                                | an unknown status
            {"error":"no paper"}                             | an error instead of an answer
            """)
    void oneFaultDoesNotHideAnother(String answer, String fault) {
        assertThat(judge(new Expectation.Fields("{}"), answer).mismatch()).map(Mismatch::fault).contains(fault);
    }

    @Test
    void fieldsAreNoAnswerToBytes() {
        assertDifference(judge(new Expectation.Bytes("00"), "{\"status\":\"accepted\",\"fields\":{}}"),
                "answered fields, not bytes");
    }

    @Test
    void whatTheTesteeCanNotDoIsNoFailure() {
        assertThat(judge(new Expectation.Rejected(), "{\"status\":\"unsupported\"}").verdict())
                .isEqualTo(Verdict.UNSUPPORTED);
    }

    @Test
    void aBrokenTesteeFailsTheCaseAndLeavesItsLog() {
        Outcome outcome = Judge.broken(Cases.decode("a"), new Breakdown("hung", List.of("wait", "for me"), true));

        assertThat(outcome.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(outcome.mismatch()).contains(new Mismatch(
                "the testee breaks", "the testee hung", "accepted {\"data\":\"c0ffee\"}",
                "nothing", List.of("wait", "for me")));
    }

    @Test
    void aLargeAnswerIsShownInPart() {
        String large = "ab".repeat(1_000_000);

        Outcome outcome = judge(new Expectation.Bytes("00"), "{\"status\":\"accepted\",\"hex\":\"" + large + "\"}");

        assertThat(outcome.mismatch().orElseThrow().got())
                .isEqualTo("ab".repeat(500) + "… (1999000 more characters)");
    }

    private static Outcome judge(Expectation expectation, String answer) {
        Case asked = Cases.decode("a", expectation);
        try {
            return Judge.answered(asked, Answer.of(JsonObject.parse(answer)));
        } catch (InvalidJsonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void assertDifference(Outcome outcome, String difference) {
        assertThat(outcome.mismatch().map(Mismatch::reason).orElse("")).isEqualTo(difference);
        assertThat(outcome.verdict()).isEqualTo(difference.isEmpty() ? Verdict.PASSED : Verdict.FAILED);
    }
}
