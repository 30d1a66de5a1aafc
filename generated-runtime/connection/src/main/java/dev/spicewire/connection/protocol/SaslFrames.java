// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.security.sasl.SaslException;

/**
 * How SASL stands in a connection: each text or step behind its size. Data end in a NUL, which is counted, so that no
 * data and empty data differ.
 */
abstract class SaslFrames {

    /** What {@link #take} returns when nothing more is to come. */
    static final int DONE = -1;
    static final int SIZE_BYTES = 4;
    /** The most bytes of a list of mechanisms. */
    static final int MOST_LIST = 4096;
    /** The most bytes of the name of a mechanism. */
    static final int MOST_NAME = 100;
    /** The most bytes of a step. */
    static final int MOST_DATA = 65_536;
    /** The most steps; mechanisms have three or four. */
    private static final int MOST_STEPS = 16;
    /** Its errors hold nothing that is to be known only to the two sides. */
    private static final String KERBEROS = "GSSAPI";

    final LinkMachine machine;
    private Part part;
    private int steps;

    SaslFrames(LinkMachine machine) {
        this.machine = machine;
    }

    /** Takes what was expected, and wipes it. {@return how many bytes are expected next, or {@link #DONE}} */
    final int take(ByteBuffer bytes) throws LinkException {
        try {
            return part.take(bytes);
        } catch (SaslException e) {
            dispose();
            throw machine.fail(LinkFailure.PERMISSION_DENIED, machine.start(), failure(e));
        } finally {
            Arrays.fill(bytes.array(), (byte) 0);
        }
    }

    private String failure(SaslException e) {
        String mechanism = mechanism();
        String detail = KERBEROS.equals(mechanism) ? ": " + root(e).getMessage() : "";
        return (mechanism == null ? "no mechanism could start" : mechanism + " has failed") + detail;
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** Lets the mechanism forget what is secret, when it has failed or has no layer to go on with. */
    abstract void dispose();

    /** {@return the name of the mechanism, or null before it is known} */
    abstract String mechanism();

    /** Goes on to a size. */
    final int expectSize(int least, int most, Sized following) {
        part = bytes -> {
            long size = Wire.uint32(bytes, 0);
            if (size < least || size > most) {
                throw machine.fail(LinkFailure.INVALID_DATA, machine.start(),
                        "announces " + size + " bytes, " + least + " to " + most + " are right");
            }
            return following.behind((int) size);
        };
        return SIZE_BYTES;
    }

    /** Goes on to some bytes. */
    final int expect(int count, Part following) {
        part = following;
        return count;
    }

    /** Disposes of a mechanism, whose complaints about that help nobody. */
    static void forget(Disposal disposal) {
        try {
            disposal.run();
        } catch (SaslException e) {
            // It is left to the garbage collector.
            return;
        }
    }

    /** Counts a step. */
    final void step() throws LinkException {
        steps++;
        if (steps > MOST_STEPS) {
            throw machine.fail(LinkFailure.INVALID_DATA, machine.start(), mechanism() + " has come to no end in "
                    + MOST_STEPS + " steps");
        }
    }

    /** {@return data without the NUL behind them} */
    static byte[] data(ByteBuffer bytes, int size) {
        return Arrays.copyOf(bytes.array(), Math.max(0, size - 1));
    }

    static String text(ByteBuffer bytes) {
        return StandardCharsets.US_ASCII.decode(bytes).toString();
    }

    final void writeText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        machine.outbox().append(SIZE_BYTES + bytes.length, out -> out.put(size(bytes.length)).put(bytes));
    }

    /** Writes data, or that there are none, and wipes them. */
    final void writeData(byte[] data) {
        if (data == null) {
            machine.outbox().append(SIZE_BYTES, out -> out.put(size(0)));
            return;
        }
        machine.outbox().append(SIZE_BYTES + data.length + 1,
                out -> out.put(size(data.length + 1)).put(data).put((byte) 0));
        Arrays.fill(data, (byte) 0);
    }

    private static byte[] size(int size) {
        byte[] bytes = new byte[SIZE_BYTES];
        Wire.put32(ByteBuffer.wrap(bytes), 0, size);
        return bytes;
    }

    /** Lets a mechanism forget. */
    interface Disposal {

        void run() throws SaslException;
    }

    /** Takes bytes. */
    interface Part {

        int take(ByteBuffer bytes) throws LinkException, SaslException;
    }

    /** Says what stands behind a size. */
    interface Sized {

        int behind(int size) throws LinkException, SaslException;
    }
}
