// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkMachine;
import dev.spicewire.connection.protocol.LinkPolicy;
import dev.spicewire.connection.protocol.SecurityLayer;
import dev.spicewire.connection.protocol.ServerLink;
import dev.spicewire.connection.protocol.TicketCipher;
import dev.spicewire.connection.transport.TimedChannel;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLException;

/**
 * A connection that has been linked.
 *
 * @param link      what was agreed on
 * @param first     bytes of messages that came with the end of the link stage
 * @param isLayered whether messages are inside a security layer of SASL
 */
record Linked(Link link, ByteBuffer first, boolean isLayered) {

    private static final int BUFFER_BYTES = 4096;
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Links as a client. */
    static Linked asClient(TimedChannel bytes, ClientLink machine, Timeouts timeouts) throws IOException {
        return link(bytes, machine, machine::receive, timeouts);
    }

    /** Links as a server, with a key of its own. */
    static Linked asServer(TimedChannel bytes, LinkPolicy policy, Timeouts timeouts) throws IOException {
        ServerLink machine = new ServerLink(policy, TicketCipher::keys);
        try {
            return link(bytes, machine, in -> machine.receive(in, Instant.now()), timeouts);
        } catch (LinkException e) {
            tell(bytes, machine.output(), e);
            throw e;
        }
    }

    private static Linked link(TimedChannel bytes, LinkMachine machine, Step step, Timeouts timeouts)
            throws IOException {
        ByteBuffer in = empty();
        bytes.beginStage(timeouts.link());
        receive(bytes, machine, step, in);
        settle(bytes, timeouts);
        boolean isLayered = machine.layer().isPresent();
        return new Linked(machine.link(), isLayered ? insert(bytes, machine.layer().get(), in) : in, isLayered);
    }

    /** {@return a buffer for what comes during the link stage} */
    static ByteBuffer empty() {
        return ByteBuffer.allocate(BUFFER_BYTES).flip();
    }

    /** Sends what a machine has to say and gives it what comes, until it has what it waits for. */
    static void receive(TimedChannel bytes, LinkMachine machine, Step step, ByteBuffer in) throws IOException {
        try {
            send(bytes, machine.output());
            while (!step.receive(in)) {
                send(bytes, machine.output());
                if (bytes.read(in.clear()) < 0) {
                    machine.end();
                }
                in.flip();
            }
            send(bytes, machine.output());
        } catch (LinkException | SSLException | ClosedChannelException e) {
            throw e;
        } catch (SocketTimeoutException e) {
            machine.timeOut();
        } catch (IOException e) {
            // A peer that does not want a connection may reset it.
            machine.end();
        }
    }

    /** Goes from the limit of the link stage to those of messages. */
    static void settle(TimedChannel bytes, Timeouts timeouts) {
        bytes.endStage();
        bytes.limit(timeouts.idle(), timeouts.write());
    }

    /** Writes bytes, and wipes them, for a password may be among them. */
    private static void send(TimedChannel bytes, ByteBuffer output) throws IOException {
        try {
            bytes.write(output);
        } finally {
            Arrays.fill(output.array(), (byte) 0);
        }
    }

    /** Puts a security layer into a connection. {@return what has come in it already} */
    static ByteBuffer insert(TimedChannel bytes, SecurityLayer layer, ByteBuffer in) throws IOException {
        bytes.insert(below -> new LayeredChannel(below, layer));
        return LayeredChannel.unwrap(layer, in);
    }

    /**
     * Tells a client why it is refused. What it has sent meanwhile is read, since closing a socket with unread bytes
     * takes the answer back.
     */
    static void tell(TimedChannel bytes, ByteBuffer answer, IOException refusal) {
        bytes.beginStage(FAREWELL);
        try {
            bytes.write(answer);
            ByteBuffer ignored = ByteBuffer.allocate(BUFFER_BYTES);
            int left = BUFFER_BYTES * Short.SIZE;
            int count = bytes.read(ignored);
            while (count >= 0 && left > 0) {
                left -= count;
                count = bytes.read(ignored.clear());
            }
        } catch (IOException e) {
            refusal.addSuppressed(e);
        }
    }

    /** Takes bytes into a machine. */
    interface Step {

        boolean receive(ByteBuffer in) throws LinkException;
    }
}
