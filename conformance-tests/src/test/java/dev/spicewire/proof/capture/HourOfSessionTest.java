// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.ClientSide;
import dev.spicewire.connection.ProxyOptions;
import dev.spicewire.connection.ServerChannels;
import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.ServerSide;
import dev.spicewire.connection.SpiceChannel;
import dev.spicewire.connection.SpiceClient;
import dev.spicewire.connection.SpiceProxy;
import dev.spicewire.connection.SpiceServer;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("an hour of a session of QEMU, its messages as fast as they go")
class HourOfSessionTest {

    private static final String SESSION = "qemu-devices";
    private static final int SECONDS = 3600;
    private static final int FILE_HEADER = 24;
    private static final int RECORD_HEADER = 16;
    private static final long MEGABYTE = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final AtomicLong allocatedByProxy = new AtomicLong();
    private final List<Thread> threadsOfProxy = Collections.synchronizedList(new ArrayList<>());

    @Test
    @Timeout(300)
    void passesAProxyWhole() throws Exception {
        List<WireMessage> messages = messages();
        int times = SECONDS / secondsOf(SESSION) + 1;
        Received expected = new Received();
        for (int i = 0; i < times; i++) {
            messages.forEach(message -> expected.add(message.messageId(), ((Bytes) message).body));
        }
        CountDownLatch complete = new CountDownLatch(1);
        Received received = new Received();
        ServerChannels channels = new ServerChannels().channel(ServerSide.DISPLAY.window(0), 0, (session, channel) -> {
            sendAll(channel, messages, times);
            return new DisplayClientHandler() { };
        });
        ProxyOptions options = ProxyOptions.DEFAULT.threads(this::measured);
        try (SpiceServer server = new SpiceServer(ServerOptions.of(TicketRule.open()), channels);
                SpiceProxy proxy = new SpiceProxy(uri(server.listen(loopback())), options);
                SpiceClient client = SpiceClient.connect(uri(proxy.listen(loopback())), ClientOptions.DEFAULT)) {
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY.raw(), 0, (type, body) -> {
                received.add(type, body);
                if (received.count == expected.count) {
                    complete.countDown();
                }
            });
            display.ended().thenRun(complete::countDown);
            complete.await();
            assertThat(display.isOpen()).isTrue();
        }
        for (Thread thread : List.copyOf(threadsOfProxy)) {
            thread.join();
        }

        assertThat(received.count).isEqualTo(expected.count).isGreaterThan(100_000);
        assertThat(received.sum.getValue()).isEqualTo(expected.sum.getValue());
        assertThat(received.bytes).isGreaterThan(100 * MEGABYTE);
        // Whatever the JDK makes for each call of the system: nothing is kept of what passes, not even once.
        assertThat(allocatedByProxy.get()).isLessThan(received.bytes / 2);
    }

    /** Sends what the channel has no type for. */
    @SuppressWarnings("unchecked")
    private static void sendAll(SpiceChannel<?> channel, List<WireMessage> messages, int times) {
        SpiceChannel<WireMessage> any = (SpiceChannel<WireMessage>) channel;
        new Thread(() -> {
            try {
                for (int i = 0; i < times; i++) {
                    any.sendAll(messages);
                }
            } catch (IOException e) {
                // The client's end, and what it has counted, say so.
                return;
            }
        }, "sender").start();
    }

    private static List<WireMessage> messages() throws IOException {
        List<WireMessage> messages = new ArrayList<>();
        for (RecordedConnection connection : RecordedConnection.of(SESSION).values()) {
            connection.playToClient((type, body, serial) -> {
                byte[] copy = new byte[body.remaining()];
                body.get(copy);
                messages.add(new Bytes(type, copy));
            });
        }
        return messages;
    }

    /** {@return how long a recording took} */
    private static int secondsOf(String name) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(Captures.file(name + ".pcap")))
                .order(ByteOrder.LITTLE_ENDIAN);
        int last = 0;
        for (int at = FILE_HEADER; at < file.limit(); at += RECORD_HEADER + file.getInt(at + 8)) {
            last = file.getInt(at);
        }
        return last - file.getInt(FILE_HEADER);
    }

    /** {@return a thread that notes what it has allocated} */
    private Thread measured(Runnable task) {
        Thread measured = new Thread(() -> {
            long thread = Thread.currentThread().getId();
            long before = THREADS.getThreadAllocatedBytes(thread);
            task.run();
            allocatedByProxy.addAndGet(THREADS.getThreadAllocatedBytes(thread) - before);
        });
        threadsOfProxy.add(measured);
        return measured;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SpiceUri uri(SocketAddress address) {
        return SpiceUri.tcp("127.0.0.1", ((InetSocketAddress) address).getPort(), 0);
    }

    /**
     * A recorded message.
     *
     * @param messageId its number
     * @param body      its bytes
     */
    private record Bytes(int messageId, byte[] body) implements WireMessage {

        @Override
        public int wireSize() {
            return body.length;
        }

        @Override
        public void write(ByteBuffer out) {
            out.put(body);
        }

        @Override
        public void write(GatheringOutput out) {
            out.payload(ByteBuffer.wrap(body));
        }
    }

    /** Messages that have come, in their order. */
    private static final class Received {

        private final CRC32 sum = new CRC32();
        private long count;
        private long bytes;

        void add(int type, ByteBuffer body) {
            bytes += body.remaining();
            count++;
            sum.update(type);
            sum.update(body);
        }

        void add(int type, byte[] body) {
            add(type, ByteBuffer.wrap(body));
        }
    }
}
