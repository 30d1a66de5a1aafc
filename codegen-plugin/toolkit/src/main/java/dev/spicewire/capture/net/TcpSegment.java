// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;

/**
 * A TCP segment with what reassembly needs.
 *
 * @param frame        number of the packet that completed it
 * @param source       who sent it
 * @param destination  who is to get it
 * @param sequence     sequence number of the first byte, or of the SYN, unsigned 32 bits
 * @param acknowledged sequence number that the sender expects next from the other end; meaningful with {@link #ack()}
 * @param flags        the flag byte of the header
 * @param payload      the captured bytes of the payload, from position 0; valid while the packet is
 * @param missing      number of bytes that follow in the payload and were not captured
 */
public record TcpSegment(long frame, Endpoint source, Endpoint destination, long sequence, long acknowledged,
        int flags, ByteBuffer payload, int missing) implements PacketContent {

    private static final int FIN = 0x01;
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int ACK = 0x10;

    /** {@return bytes of the stream that it stands for, captured or not; the text of a reset is none of them} */
    public int length() {
        return rst() ? 0 : payload.remaining() + missing;
    }

    /** {@return the same segment in memory of its own} */
    public TcpSegment copy() {
        ByteBuffer kept = ByteBuffer.allocate(payload.remaining()).put(payload.duplicate()).flip();
        return new TcpSegment(frame, source.copy(), destination.copy(), sequence, acknowledged, flags, kept, missing);
    }

    /** {@return whether the sender has sent its last byte} */
    public boolean fin() {
        return (flags & FIN) != 0;
    }

    /** {@return whether the sequence number is the first one of the sender} */
    public boolean syn() {
        return (flags & SYN) != 0;
    }

    /** {@return whether the sender gives the connection up} */
    public boolean rst() {
        return (flags & RST) != 0;
    }

    /** {@return whether it answers to something that the sender got} */
    public boolean ack() {
        return (flags & ACK) != 0;
    }
}
