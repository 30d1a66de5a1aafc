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

    private ByteBuffer scratch = ByteBuffer.allocate(INITIAL_BYTES);
    private ByteBuffer[] payloads = new ByteBuffer[8];
    private int[] cuts = new int[8];
    private int payloadCount;
    private long payloadBytes;

    /** Makes an empty output. */
    public GatheringOutput() {
    }

    /** {@return number of bytes collected} */
    public long size() {
        return scratch.position() + payloadBytes;
    }

    /** Forgets everything collected. */
    public void clear() {
        Arrays.fill(payloads, 0, payloadCount, null);
        payloadCount = 0;
        payloadBytes = 0;
        scratch.clear();
    }

    /**
     * Appends bytes by reference.
     *
     * @param payload from its position to its limit, neither of which changes
     */
    public void payload(ByteBuffer payload) {
        int length = payload.remaining();
        if (length == 0) {
            return;
        }
        if (payloadCount == payloads.length) {
            payloads = Arrays.copyOf(payloads, payloadCount * 2);
            cuts = Arrays.copyOf(cuts, payloadCount * 2);
        }
        payloads[payloadCount] = payload;
        cuts[payloadCount] = scratch.position();
        payloadCount++;
        payloadBytes += length;
    }

    /**
     * {@return the collected bytes, in order, as read-only buffers ready for a gathering write}
     */
    public ByteBuffer[] buffers() {
        ByteBuffer[] result = new ByteBuffer[2 * payloadCount + 1];
        int count = 0;
        int from = 0;
        for (int i = 0; i < payloadCount; i++) {
            if (cuts[i] > from) {
                result[count++] = Wire.slice(scratch, from, cuts[i] - from);
                from = cuts[i];
            }
            result[count++] = payloads[i].asReadOnlyBuffer();
        }
        if (scratch.position() > from) {
            result[count++] = Wire.slice(scratch, from, scratch.position() - from);
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

    /** {@return the buffer for small values, with room for more bytes behind its position} */
    ByteBuffer scratch(int more) {
        if (scratch.remaining() < more) {
            int capacity = Math.max(Math.addExact(scratch.position(), more), scratch.capacity() * 2);
            scratch = ByteBuffer.allocate(capacity).put(scratch.flip());
        }
        return scratch;
    }
}
