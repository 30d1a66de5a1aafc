// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.junit;

import dev.spicewire.conformance.JvmRun;
import dev.spicewire.conformance.jvm.JvmTestee;
import dev.spicewire.conformance.report.Rerun;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.CaseFilter;
import dev.spicewire.conformance.suite.Selection;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;

/**
 * A test class that asks an implementation on the JVM the cases of the conformance suites, a test a case. This is all
 * that a project writes:
 *
 * <pre>{@code
 * class OurCodecConformanceTest extends ConformanceSuite {
 *     @Override
 *     protected JvmTestee testee() {
 *         return new OurTestee();
 *     }
 * }
 * }</pre>
 *
 * <p>A case that the testee does not support is skipped, and so is a failure that is known. The system property
 * {@value #CASE} names the only case to run, or a vector with all that is asked about it.
 */
public abstract class ConformanceSuite {

    /** The system property that names the only case to run. */
    public static final String CASE = "spicewire.case";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For classes that extend it. */
    protected ConformanceSuite() {
    }

    /** {@return the implementation} */
    protected abstract JvmTestee testee();

    /**
     * {@return which cases are run, as {@code spicewire conformance run --filter} takes it; of several, all have to
     * fit, and without any all cases are run}
     */
    protected List<String> filters() {
        return List.of();
    }

    /** {@return a directory, zip or jar with cases, in place of the suites that come along} */
    protected Optional<Path> suite() {
        return Optional.empty();
    }

    /** {@return a file that lists cases that are known to fail, as {@code docs/conformance.md} shows it} */
    protected Optional<Path> knownFailures() {
        return Optional.empty();
    }

    /** {@return how long the implementation may take for an answer; 10 seconds, if it does not say otherwise} */
    protected Duration timeout() {
        return PATIENCE;
    }

    /**
     * The cases, for JUnit.
     *
     * @return a container a message, with a test a case
     * @throws IOException              if a file can't be read or understood
     * @throws IllegalArgumentException if no case is chosen, or a name or filter is none
     */
    @TestFactory
    public final Stream<DynamicNode> conformance() throws IOException {
        Suite all = suite().isPresent() ? Suite.read(suite().get()) : Suite.bundled();
        Suite chosen = selection().of(all);
        KnownFailures known = knownFailures().isPresent() ? KnownFailures.read(knownFailures().get())
                : KnownFailures.NONE;
        known.refuseFormerNames(all);
        JvmRun run = new JvmRun(testee(), timeout());
        CaseTest test = new CaseTest(run, known,
                Rerun.startingWith("mvn test -Dtest=" + getClass().getSimpleName() + " -D" + CASE + "="));
        Map<String, List<Case>> messages = chosen.cases().stream().collect(Collectors.groupingBy(
                one -> one.subject().toString(), LinkedHashMap::new, Collectors.toList()));
        Stream<DynamicNode> containers = messages.entrySet().stream().map(message -> DynamicContainer.dynamicContainer(
                message.getKey(), message.getValue().stream().map(one -> DynamicTest.dynamicTest(one.id(),
                        () -> test.run(one)))));
        return Stream.concat(containers, strangers(all, known)).onClose(run::close);
    }

    /** {@return a test that fails, where the list of known failures has names of no case} */
    private static Stream<DynamicNode> strangers(Suite all, KnownFailures known) {
        List<String> strangers = Verdicts.staleEntries(List.of(), known.within(all, new Suite(List.of())));
        return strangers.isEmpty() ? Stream.empty() : Stream.of(DynamicTest.dynamicTest("known failures", () -> {
            throw new AssertionFailedError(String.join("\n", strangers));
        }));
    }

    private Selection selection() {
        List<String> names = Optional.ofNullable(System.getProperty(CASE)).map(List::of).orElse(List.of());
        return new Selection(names, names.isEmpty() ? filters().stream().map(CaseFilter::of).toList() : List.of());
    }
}
