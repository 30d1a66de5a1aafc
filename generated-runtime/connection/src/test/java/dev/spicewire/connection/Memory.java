// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Pipe;

/**
 * One end of a connection without a network.
 *
 * @param in  what the other end sends
 * @param out what this end sends
 */
record Memory(Pipe.SourceChannel in, Pipe.SinkChannel out) implements ByteChannel {

    /** A connection, with its two ends. */
    record Connection(Memory client, Memory server) {

        static Connection open() throws IOException {
            Pipe up = Pipe.open();
            Pipe down = Pipe.open();
            return new Connection(new Memory(down.source(), up.sink()), new Memory(up.source(), down.sink()));
        }
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return in.read(target);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        return out.write(source);
    }

    @Override
    public boolean isOpen() {
        return out.isOpen();
    }

    @Override
    public void close() throws IOException {
        out.close();
        in.close();
    }
}
