package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.transport.TimedChannel;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;

/**
 * A connection that has been linked.
 *
 * @param link  what was agreed on
 * @param first bytes of messages that came with the end of the link stage
 */
record Linked(Link link, ByteBuffer first) {

    private static final int BUFFER_BYTES = 4096;

    /** Links as a client. */
    static Linked asClient(TimedChannel bytes, ClientLink machine, Timeouts timeouts) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(BUFFER_BYTES).flip();
        bytes.beginStage(timeouts.link());
        try {
            while (!machine.receive(in)) {
                bytes.write(machine.output());
                if (bytes.read(in.clear()) < 0) {
                    machine.end();
                }
                in.flip();
            }
        } catch (SocketTimeoutException e) {
            machine.timeOut();
        }
        bytes.endStage();
        bytes.limit(timeouts.idle(), timeouts.write());
        return new Linked(machine.link(), in);
    }
}
