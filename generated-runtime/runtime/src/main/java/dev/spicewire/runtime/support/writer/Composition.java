// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import dev.spicewire.runtime.support.Body;
import dev.spicewire.runtime.support.OutOfRoomException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;

/**
 * One message while its writers write it: the buffer, the index up to which it is written, which writer may write, and
 * the parts that are still to come. Writers are known by numbers, because storing a number costs the garbage collector
 * nothing.
 */
final class Composition {

    private static final int CLOSED = -1;

    private StructWriter[] writers = new StructWriter[8];
    private int writerCount;
    private final PartQueue parts = new PartQueue();
    private byte[] heap;
    private ByteBuffer out;
    private int origin;
    private int start;
    private int index;
    private int limit;
    private int current = CLOSED;
    private int partRoot;
    private int partStart;
    private String failure;
    private int lastOwner;
    private int lastStep;
    private long demand;
    private int demandOwner;
    private int demandStep;

    /** {@return the number of a new writer} */
    int register(StructWriter writer) {
        if (writerCount == writers.length) {
            writers = Arrays.copyOf(writers, writerCount * 2);
        }
        writers[writerCount] = writer;
        return writerCount++;
    }

    void begin(ByteBuffer buffer, int root) {
        if (buffer.isReadOnly()) {
            throw new ReadOnlyBufferException();
        }
        if (current != CLOSED || failure != null) {
            abandon();
            failure = null;
        }
        if (buffer != out) {
            heap = Body.heap(buffer);
            out = buffer;
            origin = Body.origin(heap, buffer);
        }
        start = origin + buffer.position();
        index = start;
        limit = origin + buffer.limit();
        current = root;
        partRoot = root;
        lastOwner = CLOSED;
        demand = 0;
    }

    /** Completes the message and advances the buffer behind it. */
    int finish(StructWriter root) {
        if (current == CLOSED) {
            throw unusable(root);
        }
        if (parts.isEmpty() && root.isSurelyComplete()) {
            current = CLOSED;
        } else {
            catchUp();
            while (current != CLOSED) {
                leave();
            }
            parts.clear();
        }
        if (demand > index - start) {
            throw misuse(writers[demandOwner].path(demandStep) + " is null, but its count asks for " + demand
                    + " bytes; readers refuse that in a message of " + (index - start));
        }
        out.position(index - origin);
        return index - start;
    }

    byte[] heap() {
        return heap;
    }

    ByteBuffer buffer() {
        return out;
    }

    int index() {
        return index;
    }

    /** Goes to the struct that is current since those inside, which were complete, have freed it. */
    private void catchUp() {
        for (StructWriter here = writers[current]; here.id() != partRoot; here = here.parent()) {
            if (here.isPassed()) {
                current = here.parent().id();
            }
        }
    }

    /** Makes a writer the one that may write. */
    void handTo(int writer) {
        current = writer;
    }

    /** Makes a writer the one that may write, after those that come before it have written everything. */
    void giveTurn(StructWriter writer) {
        if (current == CLOSED) {
            throw unusable(writer);
        }
        if (!isOpen(writer.id()) && !parts.awaits(writer.id())) {
            throw misuse(writer.path() + " is not to be written now: " + writers[current].path() + " is");
        }
        while (current != writer.id()) {
            leave();
        }
    }

    /** {@return whether a writer is the current one, or has it inside} */
    boolean isOpen(int writer) {
        if (current == CLOSED) {
            return false;
        }
        catchUp();
        StructWriter here = writers[current];
        while (here.id() != writer && here.id() != partRoot) {
            here = here.parent();
        }
        return here.id() == writer;
    }

    /** {@return whether a writer writes the current part, and a later one too: elements of an array share writers} */
    boolean awaitsAgain(int writer) {
        return current != CLOSED && writer == partRoot && parts.awaits(writer);
    }

    /** {@return whether a writer writes a later part too, whose turn comes then} */
    boolean giveTurnInLaterPart(StructWriter writer) {
        if (!awaitsAgain(writer.id())) {
            return false;
        }
        do {
            leave();
        } while (current != writer.id());
        return true;
    }

    /** {@return whether a writer that is open, and all that is open inside it, have nothing more to write} */
    boolean isComplete(int writer) {
        StructWriter here = writers[current];
        while (here.isComplete() && here.id() != writer) {
            here = here.parent();
        }
        return here.id() == writer && here.isComplete();
    }

    /** Leaves the current writer for the one around it, or for the next part; {@link #CLOSED} after the last. */
    private void leave() {
        StructWriter done = writers[current];
        done.complete();
        if (current == partRoot) {
            endPart();
            beginNextPart();
        } else {
            current = done.parent().id();
        }
    }

    private void endPart() {
        PendingPart part = parts.now();
        if (part != null) {
            Body.put32(heap, out, part.word, index == partStart ? 0 : partStart - start);
        }
    }

    private void beginNextPart() {
        for (PendingPart part = parts.next(); part != null; part = parts.next()) {
            partStart = index;
            if (part.writer != PendingPart.ARRAY) {
                partRoot = part.writer;
                current = part.writer;
                writers[current].beginPart(index);
                return;
            }
            array(part);
            endPart();
        }
        current = CLOSED;
    }

    private void array(PendingPart part) {
        if (part.bytes() > limit - index) {
            throw outOfRoom(writers[part.owner].path(part.step), part.bytes());
        }
        if (part.source instanceof ByteBuffer payload && payload.limit() - part.from < part.count) {
            throw misuse(writers[part.owner].path(part.step) + " got a buffer whose limit has changed since");
        }
        Elements.copy(part.source, part.from, part.count, part.elementBytes, heap, out, index);
        index += part.count * part.elementBytes;
        if (part.terminator > 0) {
            Body.put8(heap, out, index++, 0);
        }
    }

    /** {@return the index of so many bytes behind what is written, which count as written from now on} */
    int reserve(long bytes) {
        if (bytes > limit - index) {
            throw outOfRoom(bytes);
        }
        int here = index;
        index += (int) bytes;
        return here;
    }

    /** Refuses bytes for which there is no room. */
    void requireRoom(long bytes) {
        if (bytes < 0 || bytes > limit - index) {
            throw outOfRoom(bytes);
        }
    }

    /** {@return whether there is room for bytes at an index, which count as written then} */
    boolean claimRun(int runStart, int bytes) {
        if (bytes > limit - runStart) {
            return false;
        }
        if (runStart + bytes > index) {
            index = runStart + bytes;
        }
        return true;
    }

    /** Counts everything before an index as written. */
    void claim(int end) {
        if (end > index) {
            reserve(end - index);
        }
    }

    private RuntimeException outOfRoom(long bytes) {
        catchUp();
        StructWriter writer = writers[current];
        return outOfRoom(writer.path(writer.lastStep()), bytes);
    }

    PendingPart addPart() {
        return parts.add();
    }

    /** Lets nothing follow what is written, because the current member takes the rest of the message. */
    void endMessage() {
        catchUp();
        lastOwner = current;
        lastStep = writers[current].lastStep();
        limit = index;
    }

    /** Demands a size of the message, because the current member is a null pointer with a count. */
    void demandSize(long bytes) {
        if (bytes > demand) {
            catchUp();
            demand = bytes;
            demandOwner = current;
            demandStep = writers[current].lastStep();
        }
    }

    private RuntimeException outOfRoom(String member, long bytes) {
        return failed(lastOwner == CLOSED ? new OutOfRoomException(member, bytes, limit - index)
                : new IllegalStateException(member + " can't follow " + writers[lastOwner].path(lastStep)
                        + ", which takes the rest of the message"));
    }

    IllegalStateException misuse(String message) {
        return failed(new IllegalStateException(message));
    }

    /** {@return an exception after which nothing can be written until the next message begins} */
    <E extends RuntimeException> E failed(E exception) {
        abandon();
        failure = exception.getMessage();
        return exception;
    }

    /** Forgets the message, whose writers write nothing more. */
    private void abandon() {
        if (current != CLOSED) {
            StructWriter here = writers[current];
            while (here.id() != partRoot) {
                here.hold();
                here = here.parent();
            }
            here.hold();
        }
        parts.clear();
        current = CLOSED;
    }

    private IllegalStateException unusable(StructWriter writer) {
        return new IllegalStateException(writer.path() + ": wrap() must come first"
                + (failure == null ? "" : ", because of an earlier failure: " + failure));
    }
}
