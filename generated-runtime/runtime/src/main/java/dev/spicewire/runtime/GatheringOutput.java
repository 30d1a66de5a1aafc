// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.Arrays;

/**
 * Collects what is to be sent as a sequence of buffers: small values go into one scratch buffer, payloads are kept by
 * reference. Sending does not copy a payload, whatever its size. A payload must not change until it has been sent.
 * Not thread-safe; {@link #clear()} makes an output ready for the next use, with its memory kept.
 */
public final class GatheringOutput {

    private static final int INITIAL_BYTES = 512;

    private byte[] bytes = new byte[INITIAL_BYTES];
    private int length;
    private ByteBuffer[] payloads = new ByteBuffer[8];
    private int[] cuts = new int[8];
    private int payloadCount;
    private long payloadBytes;

    /** Makes an empty output. */
    public GatheringOutput() {
    }

    /** {@return number of bytes collected} */
    public long size() {
        return length + payloadBytes;
    }

    /** Forgets everything collected. */
    public void clear() {
        Arrays.fill(payloads, 0, payloadCount, null);
        payloadCount = 0;
        payloadBytes = 0;
        length = 0;
    }

    /**
     * Appends bytes by reference.
     *
     * @param payload from its position to its limit, neither of which changes
     */
    public void payload(ByteBuffer payload) {
        payload(payload, length);
    }

    /** Appends bytes by reference, behind so many bytes of small values. */
    private void payload(ByteBuffer payload, int behind) {
        int count = payload.remaining();
        if (count == 0) {
            return;
        }
        if (payloadCount == payloads.length) {
            payloads = Arrays.copyOf(payloads, payloadCount * 2);
            cuts = Arrays.copyOf(cuts, payloadCount * 2);
        }
        payloads[payloadCount] = payload;
        cuts[payloadCount] = behind;
        payloadCount++;
        payloadBytes += count;
    }

    /**
     * {@return the collected bytes, in order, as read-only buffers ready for a gathering write}
     */
    public ByteBuffer[] buffers() {
        ByteBuffer[] result = new ByteBuffer[2 * payloadCount + 1];
        ByteBuffer small = ByteBuffer.wrap(bytes);
        int count = 0;
        int from = 0;
        for (int i = 0; i < payloadCount; i++) {
            if (cuts[i] > from) {
                result[count++] = Wire.slice(small, from, cuts[i] - from);
                from = cuts[i];
            }
            result[count++] = payloads[i].asReadOnlyBuffer();
        }
        if (length > from) {
            result[count++] = Wire.slice(small, from, length - from);
        }
        return Arrays.copyOf(result, count);
    }

    /**
     * Sends everything collected, and waits until the channel has taken it.
     *
     * @param channel a blocking channel
     * @return bytes sent
     * @throws IOException as the channel does
     */
    public long writeTo(GatheringByteChannel channel) throws IOException {
        ByteBuffer[] buffers = buffers();
        long left = size();
        while (left > 0) {
            left -= channel.write(buffers);
        }
        return size();
    }

    /**
     * Appends small values to an output: what the encoders of generated code are made of. They write into the array
     * themselves, at the index that {@link #length()} tells, and note in the end how far they came.
     */
    public abstract static class Appender {

        private final GatheringOutput output;

        /**
         * Makes an appender.
         *
         * @param output where to append, or {@code null} for one that writes elsewhere
         */
        protected Appender(GatheringOutput output) {
            this.output = output;
        }

        /** {@return whether there is an output to append to} */
        protected final boolean isGathering() {
            return output != null;
        }

        /** {@return the array with the small values} */
        protected final byte[] small() {
            return output.bytes;
        }

        /** {@return bytes of small values} */
        protected final int length() {
            return output.length;
        }

        /**
         * Notes how many bytes of small values there are by now.
         *
         * @param written how many
         */
        protected final void length(int written) {
            output.length = written;
        }

        /**
         * {@return a larger array that holds what is written, with room for more behind it}
         *
         * @param written bytes of small values that are written by now
         * @param more    bytes that are to come
         */
        protected final byte[] grow(int written, int more) {
            output.bytes = Arrays.copyOf(output.bytes,
                    Math.max(Math.addExact(written, more), output.bytes.length * 2));
            return output.bytes;
        }

        /**
         * Appends bytes by reference.
         *
         * @param payload from its position to its limit, neither of which changes
         * @param behind  bytes of small values that come before it
         */
        protected final void payload(ByteBuffer payload, int behind) {
            output.payload(payload, behind);
        }
    }
}
