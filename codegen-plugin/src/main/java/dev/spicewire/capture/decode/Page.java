package dev.spicewire.capture.decode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A run of consecutive lines that are made at once, by any thread, with the bodies they are made of. It is large enough
 * that handing it over costs nothing, and small enough that some of them fit into any memory.
 */
final class Page implements Callable<ByteArrayOutputStream> {

    private static final int MOST_LINES = 1024;
    private static final int BODY_BYTES = 256 * 1024;

    private final List<Line> lines = new ArrayList<>();
    private final Function<OutputStream, MessageLines> shape;
    private final ByteBuffer bodies;

    /**
     * An empty page.
     *
     * @param shape     how lines are written
     * @param firstBody size of the body that is kept first, which always fits
     */
    Page(Function<OutputStream, MessageLines> shape, int firstBody) {
        this.shape = shape;
        bodies = ByteBuffer.allocate(Math.max(BODY_BYTES, firstBody));
    }

    /** Makes a line. */
    @FunctionalInterface
    interface Line {
        void writeTo(MessageLines lines) throws IOException;
    }

    /** {@return whether there is room for another line and a body} */
    boolean hasRoom(int bodyBytes) {
        return lines.size() < MOST_LINES && bodyBytes <= bodies.remaining();
    }

    /** {@return a copy of a body that lives as long as the page} */
    ByteBuffer keep(ByteBuffer body) {
        int length = body.remaining();
        ByteBuffer copy = bodies.slice(bodies.position(), length);
        bodies.put(body.duplicate());
        return copy;
    }

    void add(Line line) {
        lines.add(line);
    }

    /** Makes the lines. */
    @Override
    public ByteArrayOutputStream call() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2 * BODY_BYTES);
        writeTo(text);
        return text;
    }

    /** Makes the lines, each at once where they belong. */
    void writeTo(OutputStream out) throws IOException {
        MessageLines writer = shape.apply(out);
        for (Line line : lines) {
            line.writeTo(writer);
        }
        writer.flush();
    }
}
