// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.capture.write.PcapngWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes messages as a capture: each connection as one of TCP, with nothing around SPICE. Connections without messages
 * are not there, nor is what was not decoded.
 */
final class CaptureOutput implements DecodeOutput {

    private final Map<Integer, ExportedChannel> open = new HashMap<>();
    private final OwnEnds ends = new OwnEnds();
    private long time;

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public void begin(OutputStream out) throws IOException {
        new PcapngWriter(out).begin();
    }

    @Override
    public MessageLines lines(OutputStream out) {
        return new Packets(new PcapngWriter(out));
    }

    /** Packets of some messages, in their order. */
    private final class Packets implements MessageLines {

        private final PcapngWriter file;

        Packets(PcapngWriter file) {
            this.file = file;
        }

        @Override
        public void linked(CapturedConnection connection, String channel) {
            // Comes with its first message.
        }

        @Override
        public void message(DecodedMessage message) throws IOException {
            tell(message.time());
            CapturedConnection connection = message.captured().connection();
            ExportedChannel channel = open.get(connection.number());
            if (channel == null) {
                channel = new ExportedChannel(connection, ends);
                open.put(connection.number(), channel);
                channel.begin(file, time);
            }
            channel.message(file, time, message.captured());
        }

        @Override
        public void ended(CapturedConnection connection, Lifetime lifetime) throws IOException {
            ExportedChannel channel = open.remove(connection.number());
            if (channel != null) {
                channel.end(file, time);
            }
        }

        @Override
        public void notice(Notice notice) {
            // Captures have no place for it; the summary has it.
        }

        @Override
        public void flush() {
            // Packets are written at once.
        }

        /** What has no time of its own came along with what was in front of it. */
        private void tell(OptionalLong captured) {
            time = captured.orElse(time);
        }
    }
}
