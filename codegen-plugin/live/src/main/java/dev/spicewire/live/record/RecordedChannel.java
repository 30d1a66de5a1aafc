// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.capture.write.TcpRecord;
import dev.spicewire.connection.Passage;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.Sender;
import java.nio.ByteBuffer;

/** Writes a channel as a TCP connection on the loopback interface, from its link stage on. */
final class RecordedChannel implements Passage {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final SessionRecord record;
    private final TcpRecord connection;

    RecordedChannel(SessionRecord record, int clientPort, Link link) {
        this.record = record;
        connection = new TcpRecord(end(clientPort), end(SessionRecord.SERVER_PORT));
        record.append((file, time) -> connection.link(file, time, link.request(), link.reply()));
    }

    private static Endpoint end(int port) {
        return new Endpoint(ByteBuffer.wrap(LOOPBACK), port);
    }

    @Override
    public void bytes(Sender from, ByteBuffer bytes) {
        Direction sender = from == Sender.CLIENT ? Direction.CLIENT : Direction.SERVER;
        record.append((file, time) -> connection.data(file, time, sender, bytes));
    }

    @Override
    public void ended() {
        record.append(connection::end);
    }
}
