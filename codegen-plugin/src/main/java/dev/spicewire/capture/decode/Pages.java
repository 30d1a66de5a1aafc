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
import java.util.function.Function;

/**
 * Makes lines on all processors and writes them in the order in which they were added. What is under way is a few
 * {@linkplain Page pages}, whatever the number of lines. The line of a body that is much larger than a page is made at
 * its turn, straight into the output.
 */
final class Pages implements AutoCloseable {

    /** A larger body's line is not held in memory. */
    static final int LARGE_BODY = 1024 * 1024;

    private final OutputStream out;
    private final Function<OutputStream, MessageLines> shape;
    private final int mostUnderWay;
    private final ExecutorService threads;
    private final Queue<Future<Page>> underWay = new ArrayDeque<>();
    private final Queue<Page> written = new ArrayDeque<>();
    private Page page;

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
        threads = Executors.newFixedThreadPool(processors, task -> {
            Thread thread = new Thread(task, "decode");
            thread.setDaemon(true);
            return thread;
        });
        page = new Page(shape, 0);
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

    /** Gives up what is not written. */
    @Override
    public void close() {
        threads.shutdownNow();
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
        underWay.add(threads.submit(page));
        page = emptyPage(nextBody);
    }

    private void writeAll() throws IOException {
        while (!underWay.isEmpty()) {
            writeNext();
        }
    }

    private void writeNext() throws IOException {
        try {
            Page made = underWay.remove().get();
            made.writeTo(out);
            if (made.isOrdinary()) {
                made.clear();
                written.add(made);
            }
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Fills pages again, since it takes time to make them: all their bytes are set to 0, and then moved about. */
    private Page emptyPage(int firstBody) {
        return written.isEmpty() || !Page.holds(firstBody) ? new Page(shape, firstBody) : written.remove();
    }

    /** A page is made in memory: what fails there is a fault of the program, thrown as it is. */
    private static IOException failure(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        } else if (cause instanceof RuntimeException fault) {
            throw fault;
        }
        return (IOException) cause;
    }
}
