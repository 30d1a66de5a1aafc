// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.support.Values;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;

/**
 * Writes the messages of one direction of a connection, each behind its data header, and numbers them from 1, or on
 * from the last one that it forwarded.
 */
public final class FrameWriter {

    private final HeaderFormat format;
    private long serial;

    /**
     * Starts behind the link stage.
     *
     * @param format shape of the headers
     */
    public FrameWriter(HeaderFormat format) {
        this.format = format;
    }

    /**
     * Writes a message in canonical form at the buffer's position, which advances behind it.
     *
     * @param message the message
     * @param out     where to write; its byte order plays no part
     * @throws BufferOverflowException if header and body do not fit; nothing is written and no serial is used then
     */
    public void write(WireMessage message, ByteBuffer out) {
        int size = message.wireSize();
        int start = room(size, out);
        out.position(start + format.bytes());
        try {
            message.write(out);
        } catch (RuntimeException e) {
            out.position(start);
            throw e;
        }
        number(message.messageId(), size, out, start);
    }

    /**
     * Writes a body that is at hand as bytes, at the buffer's position, which advances behind it.
     *
     * @param type the message's id, 0 to 65535
     * @param body its bytes from position to limit; the buffer is not changed
     * @param out  where to write; its byte order plays no part
     * @throws BufferOverflowException  if header and body do not fit; nothing is written and no serial is used then
     * @throws IllegalArgumentException if the id is out of range
     */
    public void write(int type, ByteBuffer body, ByteBuffer out) {
        int size = body.remaining();
        int start = room(size, out);
        number(type, size, out, start);
        out.position(start + format.bytes()).put(body.duplicate());
    }

    /**
     * Writes a message as it came, at the buffer's position, which advances behind it: with its serial and its list of
     * sub-messages. A mini header has no place for a serial, its receiver counts.
     *
     * @param frame the message
     * @param out   where to write; its byte order plays no part
     * @throws BufferOverflowException  if header and body do not fit; nothing is written then
     * @throws IllegalArgumentException if it has a list of sub-messages and headers are mini headers; nothing is
     *                                  written then
     */
    public void forward(Frame frame, ByteBuffer out) {
        ByteBuffer body = frame.body();
        int start = room(body.remaining(), out);
        DataHeader header = frame.header();
        format.write(new DataHeader(header.serial(), header.type(), body.remaining(), header.subList()), out, start);
        serial = format == HeaderFormat.FULL ? header.serial() : serial + 1;
        out.position(start + format.bytes()).put(body);
    }

    private int room(int size, ByteBuffer out) {
        if (out.remaining() - format.bytes() < size) {
            throw new BufferOverflowException();
        }
        return out.position();
    }

    private void number(int type, int size, ByteBuffer out, int index) {
        Values.range(type, 0, 0xffff, "type");
        format.write(serial + 1, type, size, out, index);
        serial++;
    }
}
