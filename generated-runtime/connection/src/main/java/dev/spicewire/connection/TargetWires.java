// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.MigrateDstDoSeamless;
import dev.spicewire.codec.MigrateDstSeamlessAck;
import dev.spicewire.codec.MigrateDstSeamlessNack;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is linked at the target of a migration and is not yet the wire of a channel. */
final class TargetWires {

    private static final int BUFFER_BYTES = 4096;

    private final Map<ChannelName, Wire> wires = new HashMap<>();

    synchronized void add(ChannelName channel, Wire wire) {
        wires.put(channel, wire);
    }

    synchronized Wire get(ChannelName channel) {
        return wires.get(channel);
    }

    /** {@return a wire that is the channel's from now on, or null} */
    synchronized Wire take(ChannelName channel) {
        return wires.remove(channel);
    }

    /** Closes all of them. */
    synchronized void drop() {
        wires.values().forEach(Wire::abandon);
        wires.clear();
    }

    /** Asks the target whether it takes the session's state over. What it says next stays in the wire. */
    boolean ask(ChannelName main, long version, ClientOptions options) throws IOException {
        Wire wire = get(main);
        if (wire == null) {
            throw new IOException("the migration has been given up");
        }
        wire.bytes().beginStage(options.timeouts().link());
        wire.bytes().write(wire.frames(List.of(new MigrateDstDoSeamless(version))));
        Answer answer = new Answer(wire, options);
        boolean isSeamless = answer.await();
        wire.bytes().endStage();
        add(main, new Wire(wire.bytes(), wire.link(), answer.rest));
        return isSeamless;
    }

    /** Reads up to the answer, and not a byte more. */
    private static final class Answer {

        private final Wire wire;
        private final ChannelReader reader;
        private ByteBuffer rest;
        private Boolean isSeamless;

        Answer(Wire wire, ClientOptions options) {
            this.wire = wire;
            rest = wire.first();
            reader = new ChannelReader(wire.link(), Sender.SERVER, options.limits(),
                    new ClientHousekeeping(this::send));
        }

        private void send(WireMessage message) {
            try {
                wire.bytes().write(wire.frames(List.of(message)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean await() throws IOException {
            while (isSeamless == null) {
                if (!rest.hasRemaining()) {
                    rest = ByteBuffer.allocate(BUFFER_BYTES);
                    if (wire.bytes().read(rest) < 0) {
                        throw reader.end();
                    }
                    rest.flip();
                }
                takeByte();
            }
            return isSeamless;
        }

        private void takeByte() throws ChannelClosedException {
            reader.receive(rest.slice(rest.position(), 1), (type, body, serial) -> {
                if (type == MigrateDstSeamlessAck.ID) {
                    isSeamless = true;
                } else if (type == MigrateDstSeamlessNack.ID) {
                    isSeamless = false;
                }
            });
            rest.position(rest.position() + 1);
        }
    }
}
