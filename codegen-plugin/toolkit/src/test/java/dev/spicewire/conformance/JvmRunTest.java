// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import dev.spicewire.conformance.jvm.Request;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Mismatch;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdict;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever an implementation in this JVM does, each case gets the outcome that is its own. */
class JvmRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aTesteeThatIsRightPasses() throws Exception {
        Suite suite = new Suite(List.of(Cases.decode("a"), Cases.encode("b")));

        RunReport report = run(PATIENCE, suite, request -> request.operation().equals("encode")
                ? Reply.bytes(bytes((String) request.fields().get("data")))
                : Reply.fields(Map.of("data", request.bytes())));

        assertThat(verdicts(report)).containsExactly(Verdict.PASSED, Verdict.PASSED);
        assertThat(report.isClean()).isTrue();
    }

    @Test
    void whatItThrowsFailsItsCaseAndNoOther() throws Exception {
        RunReport report = run(PATIENCE, Cases.suite("a", "throws", "b"), request -> {
            if (request.caseName().equals("throws")) {
                throw new IllegalStateException("out of ink");
            }
            return Reply.fields(Map.of("data", request.bytes()));
        });

        assertThat(verdicts(report)).containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.PASSED);
        assertThat(mismatch(report).reason()).isEqualTo("the testee threw java.lang.IllegalStateException: out of ink");
        assertThat(mismatch(report).log()).first().asString().contains(JvmRunTest.class.getName());
    }

    @Test
    void aStackThatOverflowsFailsItsCase() throws Exception {
        RunReport report = run(PATIENCE, Cases.suite("deep", "deeper"), new JvmTestee() {
            @Override
            @SuppressWarnings("InfiniteRecursion") // That is what the stack overflows by.
            public Reply answer(Request request) throws Exception {
                return answer(request);
            }
        });

        assertThat(verdicts(report)).containsExactly(Verdict.FAILED, Verdict.FAILED);
        assertThat(mismatch(report).reason()).isEqualTo("the testee threw java.lang.StackOverflowError");
    }

    @Test
    void anAnswerThatNeverComesFailsItsCaseAndThreeOfThemCostTheMessage() throws Exception {
        Suite suite = new Suite(Cases.about(7, IntStream.range(0, 5).mapToObj(i -> "hangs#" + i)
                .toArray(String[]::new)));

        RunReport report = run(Duration.ofMillis(200), suite, request -> {
            new CountDownLatch(1).await();
            return Reply.unsupported("");
        });

        assertThat(verdicts(report)).containsExactly(Verdict.FAILED, Verdict.FAILED, Verdict.FAILED, Verdict.NOT_RUN,
                Verdict.NOT_RUN);
        assertThat(mismatch(report).reason()).isEqualTo("the testee gave no answer within 0.2 s");
        assertThat(mismatch(report).log()).anySatisfy(frame -> assertThat(frame).contains("CountDownLatch"));
    }

    @Test
    void oneThatAlwaysHangsIsGivenUp() throws Exception {
        Suite suite = new Suite(IntStream.range(0, 40).boxed()
                .flatMap(message -> Cases.about(message, "hangs#" + message).stream()).toList());

        RunReport report = run(Duration.ofMillis(10), suite, request -> {
            new CountDownLatch(1).await();
            return Reply.unsupported("");
        });

        assertThat(report.problems()).containsExactly(
                "the testee was given up: it broke again and again and answered nothing in between");
        assertThat(report.outcomes()).last().extracting(Outcome::verdict).isEqualTo(Verdict.NOT_RUN);
    }

    @Test
    void noReplyAndFieldsThatAreNoneAreTold() throws Exception {
        assertThat(mismatch(run(PATIENCE, Cases.suite("a"), request -> null)).reason()).isEqualTo("null is no reply");
        assertThat(mismatch(run(PATIENCE, Cases.suite("a"), request -> Reply.fields(
                Map.of("box", Map.of("sides", List.of(1, 2.5)))))).reason()).isEqualTo("the testee threw "
                        + "java.lang.IllegalArgumentException: the field box.sides[1] is a java.lang.Double; fields "
                        + "are whole numbers, byte[] or hexadecimal strings, lists, maps and null");
    }

    @Test
    void bytesForFieldsAndFieldsForBytesAreTold() throws Exception {
        assertThat(mismatch(run(PATIENCE, Cases.suite("a"), request -> Reply.fields(request.fields()))).reason())
                .isEqualTo("the testee threw java.lang.IllegalStateException: 'decode' has bytes, not fields");
        assertThat(mismatch(run(PATIENCE, Cases.suite("a"), request -> Reply.bytes(request.bytes()))).reason())
                .isEqualTo("answered bytes, not fields");
    }

    @Test
    void nullsAndNumbersOf64BitsGoThereAndBack() throws Exception {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("large", new BigInteger("18446744073709551615"));
        fields.put("small", -1L);
        fields.put("none", null);
        fields.put("some", Arrays.asList(1L, null, Collections.singletonMap("a", null)));

        Map<String, Object> seen = new LinkedHashMap<>();
        run(PATIENCE, new Suite(List.of(Cases.encode("a", "{\"large\":18446744073709551615,\"small\":-1,\"none\":null,"
                + "\"some\":[1,null,{\"a\":null}]}"))), request -> {
            seen.putAll(request.fields());
            return Reply.fields(fields);
        });

        assertThat(seen).isEqualTo(fields);
    }

    @Test
    void oneThatSupportsNothingIsToldWhy() throws Exception {
        assertThat(run(PATIENCE, Cases.suite("a"), request -> Reply.unsupported("too hard")).problems())
                .containsExactly("the testee supports nothing of the 1 cases; 'a': too hard");
    }

    private static RunReport run(Duration timeout, Suite suite, JvmTestee testee) throws Exception {
        try (JvmRun run = new JvmRun(testee, timeout)) {
            return run.run(suite, KnownFailures.NONE, Rerun.startingWith("again "));
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static List<Verdict> verdicts(RunReport report) {
        return report.outcomes().stream().map(Outcome::verdict).toList();
    }

    private static Mismatch mismatch(RunReport report) {
        return report.outcomes().stream().flatMap(outcome -> outcome.mismatch().stream()).findFirst().orElseThrow();
    }
}
