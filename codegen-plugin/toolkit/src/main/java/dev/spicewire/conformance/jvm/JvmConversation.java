// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.jvm;

import dev.spicewire.conformance.pipe.Answer;
import dev.spicewire.conformance.pipe.Breakdown;
import dev.spicewire.conformance.pipe.CaseListener;
import dev.spicewire.conformance.pipe.Patience;
import dev.spicewire.conformance.pipe.TesteeDescription;
import dev.spicewire.conformance.suite.Case;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a testee in this JVM, in a thread of its own: what it throws, or that it never answers, is an outcome of the
 * case. A thread that does not come back is left behind, and another one takes its place.
 */
public final class JvmConversation implements AutoCloseable {

    private static final int LAST_WORDS = 20;

    private final JvmTestee testee;
    private final Duration timeout;
    private final CaseListener listener;
    private final Patience patience = new Patience();
    private ExecutorService executor;
    private volatile @Nullable Thread thread;

    /**
     * Asks nothing yet.
     *
     * @param testee   what is asked
     * @param timeout  how long it may take for one answer
     * @param listener hears of the answers
     */
    public JvmConversation(JvmTestee testee, Duration timeout, CaseListener listener) {
        this.testee = testee;
        this.timeout = timeout;
        this.listener = listener;
        this.executor = Executors.newSingleThreadExecutor(this::thread);
    }

    /** {@return what the testee says about itself} */
    public TesteeDescription description() {
        return TesteeDescription.of(testee.name(), testee.version(), testee.operations());
    }

    /** {@return why no more cases are worth asking, if none are} */
    public Optional<String> end() {
        return patience.end();
    }

    /**
     * Asks, and waits for the answer. The listener has heard of it, or of the lack of one, when this returns.
     *
     * @param one the case
     * @throws InterruptedException if the thread that asks is interrupted
     */
    public synchronized void ask(Case one) throws InterruptedException {
        Optional<String> refusal = patience.refusal(one);
        if (refusal.isPresent()) {
            listener.skipped(one, refusal.get());
            return;
        }
        Future<Answer> answer = executor.submit(() -> answer(one));
        try {
            listener.answered(one, answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
            patience.answered();
        } catch (ExecutionException e) {
            Throwable thrown = e.getCause() == null ? e : e.getCause();
            listener.broke(one, new Breakdown("threw " + thrown, words(thrown.getStackTrace()), false));
        } catch (TimeoutException e) {
            Breakdown hung = new Breakdown("gave no answer within " + seconds(), stack(), true);
            leave();
            patience.broke(one, hung);
            listener.broke(one, hung);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    private Answer answer(Case one) throws Exception {
        Reply reply = testee.answer(Request.of(one));
        // Nobody checks what testees declare.
        return reply == null ? new Answer.Faulty("no answer to the case", "null is no reply") : reply.answer();
    }

    private void leave() {
        executor.shutdownNow();
        executor = Executors.newSingleThreadExecutor(this::thread);
    }

    private Thread thread(Runnable work) {
        Thread made = new Thread(work, "testee");
        made.setDaemon(true);
        made.setContextClassLoader(testee.getClass().getClassLoader());
        thread = made;
        return made;
    }

    /** {@return where the testee is} */
    private List<String> stack() {
        Thread hung = thread;
        return hung == null ? List.of() : words(hung.getStackTrace());
    }

    private static List<String> words(StackTraceElement[] stack) {
        return Arrays.stream(stack).limit(LAST_WORDS).map(frame -> "at " + frame).toList();
    }

    private String seconds() {
        return BigDecimal.valueOf(timeout.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
    }
}
