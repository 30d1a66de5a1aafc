// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.jvm.Reply;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

class ConformanceSuiteTest {

    private static final String TOO_SHORT = "main/server/set_ack/truncate/0-bytes/decode";
    private static final String COMPLETE = "main/server/set_ack/canonical/generation-0/window-15/decode";

    /** A suite about {@code set_ack}, with a testee and lists to choose. */
    private static final class Chosen extends ConformanceSuite {

        private final JvmTestee testee;
        private final Optional<Path> known;
        private final List<String> filters;

        Chosen(JvmTestee testee, Optional<Path> known, String... filters) {
            this.testee = testee;
            this.known = known;
            this.filters = List.of(filters);
        }

        @Override
        protected JvmTestee testee() {
            return testee;
        }

        @Override
        protected Optional<Path> knownFailures() {
            return known;
        }

        @Override
        protected List<String> filters() {
            return filters;
        }
    }

    /** Takes whatever is missing for zeros. */
    private static final class ReadsTooFar extends SetAckTestee {

        @Override
        Reply decode(byte[] bytes) {
            return super.decode(Arrays.copyOf(bytes, bytes.length + 8));
        }
    }

    @TempDir
    private Path directory;

    @Test
    void eachCaseIsATestInTheContainerOfItsMessage() throws Exception {
        try (Stream<DynamicNode> nodes = suite(new SetAckTestee()).conformance()) {
            List<DynamicNode> containers = nodes.toList();

            assertThat(containers).extracting(DynamicNode::getDisplayName).containsExactly("main server set_ack (3)");
            assertThat(((DynamicContainer) containers.get(0)).getChildren()).hasSizeGreaterThan(50)
                    .allSatisfy(test -> assertThat(test.getDisplayName()).startsWith("main/server/set_ack/"));
        }
    }

    @Test
    void aRightTesteePassesAndWhatItDoesNotSupportIsSkipped() throws Exception {
        Map<String, Throwable> ends = run(suite(new SetAckTestee()));

        assertThat(ends).isNotEmpty().allSatisfy((name, end) -> assertThat(end).as(name)
                .isInstanceOf(TestAbortedException.class)
                .hasMessage("not supported: only decode and encode are there"));
        assertThat(ends.keySet()).allMatch(name -> name.endsWith("/roundtrip"));
    }

    @Test
    void aWrongAnswerFailsItsTestAndSaysHowToRunItAlone() throws Exception {
        Map<String, Throwable> ends = run(suite(new ReadsTooFar()));

        assertThat(ends).hasEntrySatisfying(TOO_SHORT, end -> assertThat(end).isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("accepted, must be rejected\nrule: R14 ")
                .hasMessageContaining("\nrequest: decode no bytes\n")
                .hasMessageEndingWith("\nalone: mvn test -Dtest=Chosen -Dspicewire.case=" + TOO_SHORT));
        assertThat(((AssertionFailedError) ends.get(TOO_SHORT)).getExpected().getStringRepresentation())
                .isEqualTo("rejected");
        assertThat(ends).doesNotContainKey(COMPLETE);
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aPropertyNamesTheOnlyCaseToRun() throws Exception {
        System.setProperty(ConformanceSuite.CASE, TOO_SHORT);
        try {
            assertThat(run(suite(new ReadsTooFar()))).containsOnlyKeys(TOO_SHORT);
        } finally {
            System.clearProperty(ConformanceSuite.CASE);
        }
    }

    @Test
    void whatATesteeThrowsFailsTheCaseWithTheStack() throws Exception {
        Map<String, Throwable> ends = run(new Chosen(request -> {
            throw new IllegalStateException("out of ink");
        }, Optional.empty(), "main/server/set_ack/truncate/0-bytes*"));

        assertThat(ends.get(TOO_SHORT)).isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("the testee threw java.lang.IllegalStateException: out of ink\n")
                .hasMessageContaining("\nlog: at ").hasMessageContaining(getClass().getName());
    }

    @Test
    void aKnownFailureIsSkippedAndOneThatPassesFails() throws Exception {
        Path known = Files.writeString(directory.resolve("known.txt"),
                TOO_SHORT + " reads too far\n" + COMPLETE + " was wrong once\n");

        Map<String, Throwable> ends = run(new Chosen(new ReadsTooFar(), Optional.of(known), "message:set_ack"));

        assertThat(ends.get(TOO_SHORT)).isInstanceOf(TestAbortedException.class)
                .hasMessage("known to fail: reads too far");
        assertThat(ends.get(COMPLETE)).isInstanceOf(AssertionFailedError.class).hasMessage(
                "the list of known failures names this case, and it passes; remove the line");
    }

    @Test
    void aKnownFailureThatIsNoCaseIsAFailure() throws Exception {
        Path known = Files.writeString(directory.resolve("known.txt"), "main/server/dance/decode it rains\n");

        Map<String, Throwable> ends = run(new Chosen(new SetAckTestee(), Optional.of(known), "message:set_ack"));

        assertThat(ends.get("known failures")).isInstanceOf(AssertionFailedError.class)
                .hasMessage(known + ":1: there is no case 'main/server/dance/decode'");
    }

    @Test
    void aFilterThatChoosesNothingIsAnError() {
        assertThatThrownBy(() -> new Chosen(new SetAckTestee(), Optional.empty(), "message:dance").conformance())
                .isInstanceOf(IllegalArgumentException.class).hasMessage("no case is like all of: message:dance");
    }

    private static ConformanceSuite suite(JvmTestee testee) {
        return new Chosen(testee, Optional.empty(), "main/server/set_ack/*", "!suite:strict");
    }

    /** {@return the tests that do not pass, with how they end} */
    private static Map<String, Throwable> run(ConformanceSuite suite) throws Exception {
        Map<String, Throwable> ends = new LinkedHashMap<>();
        try (Stream<DynamicNode> nodes = suite.conformance()) {
            for (DynamicTest test : tests(nodes)) {
                try {
                    test.getExecutable().execute();
                } catch (AssertionFailedError | TestAbortedException e) {
                    ends.put(test.getDisplayName(), e);
                } catch (Throwable e) {
                    throw new IllegalStateException(test.getDisplayName(), e);
                }
            }
        }
        return ends;
    }

    private static List<DynamicTest> tests(Stream<? extends DynamicNode> nodes) {
        List<DynamicTest> tests = new ArrayList<>();
        nodes.forEach(node -> {
            if (node instanceof DynamicContainer container) {
                tests.addAll(tests(container.getChildren()));
            } else {
                tests.add((DynamicTest) node);
            }
        });
        return tests;
    }
}
