// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.LinkHeader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send as fast as they can: all of it is handled, in little memory, and nobody else suffers. */
@Timeout(120)
class FloodsTest {

    private static final long FLOOD_BYTES = 32L << 20;
    private static final long MOST_ALLOCATED = 4L << 20;
    private static final int CHUNK_BYTES = 60_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final BlockingQueue<Counter> counters = new LinkedBlockingQueue<>();
    private final List<Thread> threads = Collections.synchronizedList(new ArrayList<>());
    private final SpiceServer server = new SpiceServer(ServerOptions.of(TicketRule.open()).threads(this::kept),
            new ServerChannels()
                    .channel(ServerSide.MAIN.raw(), 0, (session, channel) -> counter())
                    .channel(ServerSide.INPUTS.raw(), 0, (session, channel) -> counter()));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
            "main with pongs, 1, 3, 12",
            "the agent, 1, 107, 2048",
            "main with whatever is allowed, 1, 108, 4",
            "inputs with keys, 3, 101, 4",
            "inputs with bodies as large as they may be, 3, 65535, 65536"})
    void isHandledInLittleMemory(String what, int channel, int type, int bodyBytes) throws Exception {
        try (SpiceClient other = SpiceClient.connect(dialed -> connect(), ClientOptions.DEFAULT,
                new MainServerHandler() { }); Memory client = connect()) {
            counters.take();
            client.write(link(channel, channel == 1 ? 0 : other.init().sessionId()));
            ByteBuffer chunk = chunk(type, bodyBytes);
            long count = 0;
            for (long sent = 0; sent < FLOOD_BYTES; sent += chunk.limit()) {
                chunk.rewind();
                while (chunk.hasRemaining()) {
                    client.write(chunk);
                }
                count += chunk.limit() / (6 + bodyBytes);
            }
            client.out().close();
            threads.get(1).join();
            Counter counter = counters.take();

            assertThat(counter.handled).as(what).isEqualTo(count);
            assertThat(counter.allocated).as(what).isLessThan(MOST_ALLOCATED);
            assertThat(other.main().isOpen()).isTrue();
        }
    }

    private static ByteBuffer chunk(int type, int bodyBytes) {
        int each = 6 + bodyBytes;
        int count = Math.max(1, CHUNK_BYTES / each);
        ByteBuffer chunk = ByteBuffer.allocate(count * each);
        for (int at = 0; at < chunk.limit(); at += each) {
            Wire.put16(chunk, at, type);
            Wire.put32(chunk, at + 2, bodyBytes);
        }
        return chunk;
    }

    /** {@return a recorded link that asks for another channel of a session} */
    private static ByteBuffer link(int channelType, long session) {
        ByteBuffer link = Recorded.bytes(Recorded.CLIENT_LINK, Recorded.CLIENT_AUTHENTICATION);
        Wire.put32(link, LinkHeader.BYTES, session);
        link.put(LinkHeader.BYTES + 4, (byte) channelType);
        return link;
    }

    private Memory connect() throws IOException {
        Memory.Connection connection = Memory.Connection.open();
        server.serve(connection.server());
        return connection.client();
    }

    private Thread kept(Runnable task) {
        Thread thread = new Thread(task);
        threads.add(thread);
        return thread;
    }

    private Counter counter() {
        Counter counter = new Counter();
        counters.add(counter);
        return counter;
    }

    /** Counts messages, and what their thread has allocated since the first of them. */
    private static final class Counter implements RawHandler {

        private static final int SOMETIMES = 1024;

        private long handled;
        private long atFirst;
        private long allocated;

        @Override
        public void onMessage(int type, ByteBuffer body) {
            if (handled % SOMETIMES == 0 || body.remaining() > SOMETIMES) {
                long now = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
                atFirst = handled == 0 ? now : atFirst;
                allocated = now - atFirst;
            }
            handled++;
        }
    }
}
