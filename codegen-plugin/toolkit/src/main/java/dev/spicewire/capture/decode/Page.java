// SPDX-License-Identifier: Apache-2.0
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
 * that handing it over costs nothing, and small enough that some of them fit into any memory. Once it is written, it
 * can be {@linkplain #clear() filled again}.
 */
final class Page implements Callable<Page> {

    private static final int MOST_LINES = 1024;
    private static final int BODY_BYTES = 256 * 1024;
    private static final int TEXT_BYTES = 3 * BODY_BYTES;
    private static final int MOST_TEXT_KEPT = 8 * BODY_BYTES;

    private final List<Line> lines = new ArrayList<>();
    private final Function<OutputStream, MessageLines> shape;
    private final ByteBuffer bodies;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(TEXT_BYTES);
    private final MessageLines writer;

    /**
     * An empty page.
     *
     * @param shape     how lines are written
     * @param firstBody size of the body that is kept first, which always fits
     */
    Page(Function<OutputStream, MessageLines> shape, int firstBody) {
        this.shape = shape;
        bodies = ByteBuffer.allocate(Math.max(BODY_BYTES, firstBody));
        writer = shape.apply(text);
    }

    /** Makes a line. */
    @FunctionalInterface
    interface Line {
        void writeTo(MessageLines lines) throws IOException;
    }

    /** {@return whether a body fits into an empty page of the ordinary size} */
    static boolean holds(int bodyBytes) {
        return bodyBytes <= BODY_BYTES;
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

    /** Makes the lines, and keeps them until they are written. */
    @Override
    public Page call() throws IOException {
        makeWith(writer);
        return this;
    }

    /** Makes the lines, each at once where they belong. */
    void makeIn(OutputStream out) throws IOException {
        makeWith(shape.apply(out));
    }

    /** Writes the lines, which are made. */
    void writeTo(OutputStream out) throws IOException {
        text.writeTo(out);
    }

    /** Forgets all lines. */
    void clear() {
        lines.clear();
        bodies.clear();
        text.reset();
    }

    /** {@return whether it takes no more memory than a new one may come to} */
    boolean isOrdinary() {
        return holds(bodies.capacity()) && text.size() <= MOST_TEXT_KEPT;
    }

    private void makeWith(MessageLines maker) throws IOException {
        for (Line line : lines) {
            line.writeTo(maker);
        }
        maker.flush();
    }
}
