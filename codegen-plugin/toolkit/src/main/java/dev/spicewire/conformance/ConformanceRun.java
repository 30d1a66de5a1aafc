// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.pipe.Driver;
import dev.spicewire.conformance.pipe.Patience;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.pipe.TesteeProcesses;
import dev.spicewire.conformance.pipe.TesteeUnavailableException;
import dev.spicewire.conformance.report.RunPart;
import dev.spicewire.conformance.report.RunReport;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Fingerprint;
import dev.spicewire.conformance.suite.Shard;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import dev.spicewire.conformance.verdict.Outcome;
import dev.spicewire.conformance.verdict.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Asks a testee all cases of a suite. */
public final class ConformanceRun {

    private static final long PROGRESS_MILLIS = 100;

    private final RunSettings settings;
    private final Suite suite;
    private final Optional<Shard> shard;
    private final Verdicts verdicts = new Verdicts();
    private final Queue<Case> queue = new ConcurrentLinkedQueue<>();

    /**
     * Prepares a run.
     *
     * @param settings the testee
     * @param suite    what to ask
     */
    public ConformanceRun(RunSettings settings, Suite suite) {
        this(settings, suite, Optional.empty());
    }

    /**
     * Prepares a part of a run.
     *
     * @param settings the testee
     * @param suite    what all parts ask
     * @param shard    which part this is, if it is only one
     */
    public ConformanceRun(RunSettings settings, Suite suite, Optional<Shard> shard) {
        this.settings = settings;
        this.suite = suite;
        this.shard = shard;
    }

    /**
     * Asks everything, once.
     *
     * @param known    failures that are to be expected, of all parts
     * @param progress hears some times a second how many cases have an outcome
     * @return what came of it
     * @throws TesteeUnavailableException if the testee can't be started
     * @throws InterruptedException       if the thread is interrupted; all processes have been ended then
     */
    public RunReport run(KnownFailures known, LongConsumer progress)
            throws TesteeUnavailableException, InterruptedException {
        try (TesteeProcesses processes = new TesteeProcesses()) {
            return run(processes, known, progress);
        }
    }

    private RunReport run(TesteeProcesses processes, KnownFailures known, LongConsumer progress)
            throws TesteeUnavailableException, InterruptedException {
        Patience patience = new Patience();
        List<Driver> drivers = Stream.generate(() ->
                        new Driver(processes, settings.command(), settings.timeout(), queue, patience, verdicts))
                .limit(settings.jobs()).toList();
        TesteeDescription testee = drivers.get(0).describe();
        Suite asked = shard.map(part -> part.of(suite)).orElse(suite);
        for (Case one : asked.cases()) {
            if (testee.operations().contains(one.operation())) {
                queue.add(one);
            } else {
                verdicts.unsupported(one);
            }
        }
        List<String> endings = drive(drivers, patience, progress);
        List<Outcome> outcomes = verdicts.of(asked, known, String.join("; ", endings));
        RunSummary summary = new RunSummary(testee, settings.rerun());
        return shard.map(part -> summary.part(outcomes, known.within(suite, asked),
                        new RunPart(part, Fingerprint.of(suite), known, endings)))
                .orElseGet(() -> summary.whole(outcomes, endings, known));
    }

    /** {@return why drivers ended before their time} */
    private List<String> drive(List<Driver> drivers, Patience patience, LongConsumer progress)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.jobs());
        try {
            List<Future<String>> endings = drivers.stream().map(driver -> threads.submit(() -> end(driver))).toList();
            List<String> problems = new ArrayList<>();
            for (Future<String> ending : endings) {
                problems.add(await(ending, progress));
            }
            progress.accept(verdicts.size());
            patience.end().ifPresent(problems::add);
            return problems.stream().filter(problem -> !problem.isEmpty()).distinct().toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static String end(Driver driver) throws InterruptedException {
        try {
            driver.run();
            return "";
        } catch (TesteeUnavailableException e) {
            return e.getMessage();
        }
    }

    private String await(Future<String> ending, LongConsumer progress) throws InterruptedException {
        while (true) {
            try {
                return ending.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.accept(verdicts.size());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a driver failed", e.getCause());
            }
        }
    }
}
