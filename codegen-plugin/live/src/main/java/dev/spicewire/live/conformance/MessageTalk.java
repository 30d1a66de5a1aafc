// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Predicate;

/** Messages on a linked channel with a peer under test. */
final class MessageTalk {

    /** Messages that are waited for are small; of larger ones only the end is looked for. */
    private static final int MOST_BYTES = 64 * 1024;

    private final Conversation conversation;
    private final HeaderFormat format;
    private final FrameReader reader;
    private final Deque<Frame> frames = new ArrayDeque<>();

    MessageTalk(Conversation conversation, HeaderFormat format) {
        this.conversation = conversation;
        this.format = format;
        reader = new FrameReader(format, MOST_BYTES, 0);
    }

    Conversation conversation() {
        return conversation;
    }

    /** {@return a message with its header} */
    byte[] framed(int type, byte[] body) {
        return framed(new DataHeader(1, type, body.length, 0), body);
    }

    /** {@return bytes behind a header, whatever it says about them} */
    byte[] framed(DataHeader header, byte[] body) {
        return framed(format, header, body);
    }

    /** {@return bytes behind a header of some shape} */
    static byte[] framed(HeaderFormat format, DataHeader header, byte[] body) {
        ByteBuffer out = ByteBuffer.allocate(format.bytes() + body.length);
        format.write(header, out, 0);
        return out.position(format.bytes()).put(body).array();
    }

    /** Sends messages in one write. */
    void send(byte[]... messages) throws Deviation, OutOfTimeException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] message : messages) {
            all.writeBytes(message);
        }
        conversation.send(all.toByteArray());
    }

    /**
     * Waits for a message, and passes over all others.
     *
     * @param type its id
     * @param name what it is
     * @return its body
     */
    ByteBuffer await(int type, String name) throws Deviation, OutOfTimeException {
        conversation.begin();
        while (true) {
            Frame frame = next(name);
            if (frame.header().type() == type) {
                return frame.body();
            }
        }
    }

    /**
     * Waits for the next message, which has to be a certain one.
     *
     * @param type its id
     * @param name what it is
     * @return its body
     */
    ByteBuffer awaitNext(int type, String name) throws Deviation, OutOfTimeException {
        conversation.begin();
        Frame frame = next(name);
        if (frame.header().type() != type) {
            throw new Deviation("sends another message instead of " + name,
                    "sends message " + frame.header().type() + " instead of " + name);
        }
        return frame.body();
    }

    /**
     * Waits until the peer has rejected a message: until it has closed, or has passed over it and answers the next one.
     *
     * @param answer  what answers the next one
     * @param name    what that is
     * @param taken   what answers the message itself
     */
    void awaitRejection(Predicate<Frame> answer, String name, Predicate<Frame> taken)
            throws Deviation, OutOfTimeException {
        conversation.begin();
        while (!frames.isEmpty() || fill(name)) {
            Frame frame = frames.remove();
            if (taken.test(frame)) {
                throw new Deviation("accepts the message", "answers the message by message " + frame.header().type());
            }
            if (answer.test(frame)) {
                return;
            }
        }
    }

    /** Looks at the serials of the first messages. */
    void awaitSerials(int count) throws Deviation, OutOfTimeException {
        conversation.begin();
        for (int number = 1; number <= count; number++) {
            long serial = next("message").header().serial();
            if (serial != number) {
                throw new Deviation("numbers messages otherwise", "numbers message " + number + " as "
                        + Long.toUnsignedString(serial));
            }
        }
    }

    private Frame next(String name) throws Deviation, OutOfTimeException {
        if (frames.isEmpty() && !fill(name)) {
            throw new Deviation("closes instead of sending " + name);
        }
        return frames.remove();
    }

    /** {@return whether there is a message; not where the peer has closed} */
    private boolean fill(String name) throws Deviation, OutOfTimeException {
        while (frames.isEmpty()) {
            ByteBuffer bytes = conversation.read(name);
            if (!bytes.hasRemaining()) {
                return false;
            }
            // What comes lies in a buffer that the next read uses again.
            ByteBuffer kept = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
            reader.feed(kept, new FrameHandler() {
                @Override
                public void message(Frame frame) {
                    frames.add(frame);
                }

                @Override
                public void oversized(DataHeader header, long streamOffset) {
                    frames.add(new Frame(header, ByteBuffer.allocate(0), streamOffset));
                }
            });
        }
        return true;
    }
}
