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
 */
public record TcpSegment(long frame, Endpoint source, Endpoint destination, long sequence, long acknowledged,
        int flags, ByteBuffer payload) {

    private static final int FIN = 0x01;
    private static final int SYN = 0x02;
    private static final int RST = 0x04;
    private static final int ACK = 0x10;

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
