// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.decode.Page.Line;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * An ordered pipeline: makes lines on all processors and writes them in the order in which they were added, while more
 * are added. What is under way is a few {@linkplain Page pages}, whatever the number of lines. The line of a body that
 * is much larger than a page is made at its turn, straight into the output.
 */
final class Pages implements AutoCloseable {

    /** A larger body's line is not held in memory. */
    static final int LARGE_BODY = 1024 * 1024;

    private final OutputStream out;
    private final Function<OutputStream, MessageLines> shape;
    private final int mostUnderWay;
    private final ExecutorService threads;

    /** One thread, so that pages are written in their order; the one that adds lines goes on reading meanwhile. */
    private final ExecutorService writer;

    private final Queue<Future<Page>> underWay = new ArrayDeque<>();
    private final Queue<Page> written = new ArrayDeque<>();
    private Page page;

    /** Whether writing has failed; looked at by the writer alone. */
    private boolean failed;

    /**
     * Nothing yet.
     *
     * @param out        where to
     * @param shape      how lines are written
     * @param processors threads that make them
     */
    Pages(OutputStream out, Function<OutputStream, MessageLines> shape, int processors) {
        this.out = out;
        this.shape = shape;
        mostUnderWay = 2 * processors;
        threads = threads(processors, "decode");
        writer = threads(1, "write");
        page = new Page(shape, 0);
    }

    private static ExecutorService threads(int number, String name) {
        return Executors.newFixedThreadPool(number, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Makes a line of a body. */
    @FunctionalInterface
    interface BodyLine {
        void writeTo(MessageLines lines, ByteBuffer body) throws IOException;
    }

    /**
     * Adds a line.
     *
     * @throws IOException if the output can't be written
     */
    void add(Line line) throws IOException {
        room(0);
        page.add(line);
    }

    /**
     * Adds a line of a body, which is copied.
     *
     * @throws IOException if the output can't be written
     */
    void add(ByteBuffer body, BodyLine line) throws IOException {
        room(body.remaining());
        ByteBuffer kept = page.keep(body);
        page.add(lines -> line.writeTo(lines, kept));
        if (body.remaining() > LARGE_BODY) {
            writeAll();
            page.makeIn(out);
            page = emptyPage(0);
        }
    }

    /**
     * Writes all lines.
     *
     * @throws IOException if the output can't be written
     */
    void flush() throws IOException {
        submit(0);
        writeAll();
        out.flush();
    }

    /** Gives up what is not written, and returns when nothing is written any more: the output is the caller's again. */
    @Override
    public void close() {
        threads.shutdownNow();
        writer.shutdownNow();
        awaitEnd(threads);
        awaitEnd(writer);
    }

    /** An interruption is for the caller to see, who must not have the output before its end. */
    private static void awaitEnd(ExecutorService ending) {
        boolean interrupted = false;
        while (!ending.isTerminated()) {
            try {
                ending.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void room(int bodyBytes) throws IOException {
        if (!page.hasRoom(bodyBytes)) {
            submit(bodyBytes);
        }
    }

    private void submit(int nextBody) throws IOException {
        while (underWay.size() >= mostUnderWay) {
            writeNext();
        }
        Future<Page> made = threads.submit(page);
        underWay.add(writer.submit(() -> write(made)));
        page = emptyPage(nextBody);
    }

    /** Behind a page that fails nothing is written. */
    private Page write(Future<Page> made) throws IOException, InterruptedException {
        if (failed) {
            throw new IllegalStateException("a page in front has failed");
        }
        failed = true;
        Page done = finished(made);
        done.writeTo(out);
        failed = false;
        return done;
    }

    private void writeAll() throws IOException {
        while (!underWay.isEmpty()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        try {
            Page done = finished(underWay.remove());
            if (done.isOrdinary()) {
                done.clear();
                written.add(done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private static Page finished(Future<Page> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Fills pages again, since it takes time to make them: all their bytes are set to 0, and then moved about. */
    private Page emptyPage(int firstBody) {
        return written.isEmpty() || !Page.holds(firstBody) ? new Page(shape, firstBody) : written.remove();
    }

    /** A page is made in memory: what fails there is a fault of the program, and thrown as it is. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        } else if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        return (IOException) cause;
    }
}
