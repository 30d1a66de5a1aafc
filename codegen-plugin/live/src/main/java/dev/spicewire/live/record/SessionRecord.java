// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.record;

import dev.spicewire.capture.write.PcapngWriter;
import dev.spicewire.connection.Passage;
import dev.spicewire.connection.protocol.Link;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A capture of what passes a proxy, in clear whatever the wire was like: pcapng with a TCP connection a channel, all of
 * them on the loopback interface. Passwords are not in it.
 */
public final class SessionRecord implements Closeable {

    /** Wireshark takes the usual port, 5900, for VNC. */
    static final int SERVER_PORT = 5930;
    private static final int FIRST_CLIENT_PORT = 49_152;
    private static final int CLIENT_PORTS = 0x1_0000 - FIRST_CLIENT_PORT;

    private final OutputStream bytes;
    private final PcapngWriter file;
    private final Clock clock;
    private int channels;
    private @Nullable IOException failure;

    /**
     * Starts a record; a file that is there already is written anew.
     *
     * @param path  the file
     * @param clock for the times of packets
     * @throws IOException if it can't be written
     */
    public SessionRecord(Path path, Clock clock) throws IOException {
        bytes = Files.newOutputStream(path);
        file = new PcapngWriter(bytes);
        this.clock = clock;
        try {
            file.begin();
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }

    /**
     * {@return records a channel, which goes through as it is}
     *
     * @param link what client and server have agreed on
     */
    public synchronized Passage channel(Link link) {
        int port = FIRST_CLIENT_PORT + channels++ % CLIENT_PORTS;
        return new RecordedChannel(this, port, link);
    }

    /** Appends what a channel does; when that fails, the channel goes on and {@link #close} tells. */
    synchronized void append(Entry entry) {
        if (failure != null) {
            return;
        }
        try {
            Instant now = clock.instant();
            entry.write(file, TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano());
        } catch (IOException e) {
            failure = e;
        }
    }

    /**
     * Ends the record.
     *
     * @throws IOException if not all of it could be written
     */
    @Override
    public synchronized void close() throws IOException {
        bytes.close();
        if (failure != null) {
            throw failure;
        }
    }

    /** Something to write. */
    interface Entry {

        void write(PcapngWriter target, long nanoseconds) throws IOException;
    }
}
