// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimedChannelTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MANY = 30 << 20;

    private ServerSocketChannel listener;
    private TimedChannel channel;
    private SocketChannel peer;

    @BeforeEach
    void connect() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        channel = new TimedChannel(Sockets.connect(listener.getLocalAddress(), Duration.ofSeconds(10)));
        peer = listener.accept();
    }

    @AfterEach
    void close() throws IOException {
        channel.close();
        peer.close();
        listener.close();
    }

    @Test
    void aPeerThatSendsNothingIsClosed() {
        channel.limit(SHORT, Duration.ZERO);

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> channel.read(ByteBuffer.allocate(1)))
                .withMessage("the peer took too long (READ)");
        assertThat(channel.isOpen()).isFalse();
        assertThat(channel.expired()).isEqualTo(TimedChannel.Limit.READ);
    }

    @Test
    void aPeerThatReadsNothingIsClosed() {
        channel.limit(Duration.ZERO, SHORT);

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> channel.write(ByteBuffer.allocate(MANY)))
                .withMessage("the peer took too long (WRITE)");
    }

    @Test
    void aPeerThatReadsSlowlyMayTakeLongerThanTheLimitInAll() throws Exception {
        channel.limit(Duration.ZERO, Duration.ofSeconds(2));
        Thread reader = new Thread(this::readSlowly);
        reader.start();
        long start = System.nanoTime();

        assertThat(channel.write(ByteBuffer.allocate(MANY))).isEqualTo(MANY);
        assertThat(System.nanoTime() - start).isGreaterThan(Duration.ofSeconds(2).toNanos());
        channel.close();
        reader.join();
    }

    @Test
    void aStageEndsWhateverArrives() throws IOException {
        channel.beginStage(SHORT);
        Thread dripping = new Thread(this::drip);
        dripping.setDaemon(true);
        dripping.start();

        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> {
            while (true) {
                channel.read(ByteBuffer.allocate(1));
            }
        });
    }

    @Test
    void aStageThatIsOverLimitsNothing() throws Exception {
        channel.beginStage(SHORT);
        channel.endStage();
        Thread.sleep(SHORT.multipliedBy(2).toMillis());
        peer.write(ByteBuffer.allocate(1));

        assertThat(channel.read(ByteBuffer.allocate(1))).isEqualTo(1);
    }

    @Test
    void closingIsNoTimeOut() throws IOException {
        channel.limit(SHORT, SHORT);
        channel.close();

        assertThatExceptionOfType(ClosedChannelException.class)
                .isThrownBy(() -> channel.read(ByteBuffer.allocate(1)));
        assertThat(channel.expired()).isNull();
    }

    @Test
    void aListenerWhoseQueueIsFullTakesNoLongerThanItMay() throws IOException {
        List<SocketChannel> queue = new ArrayList<>();
        try {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> {
                while (queue.size() < 5000) {
                    queue.add(Sockets.connect(listener.getLocalAddress(), SHORT));
                }
            }).withMessageStartingWith("no answer from ").withMessageEndingWith(" for PT0.3S");
        } finally {
            for (SocketChannel waiting : queue) {
                waiting.close();
            }
        }
    }

    @Test
    void aHostThatThereIsNotIsNamed() {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> Sockets.connect(
                InetSocketAddress.createUnresolved("no-such-host.invalid", 1), Duration.ZERO))
                .withMessage("there is no host no-such-host.invalid");
    }

    /** A piece less than the limit, and all of it more. */
    private void readSlowly() {
        ByteBuffer piece = ByteBuffer.allocate(1 << 20);
        try {
            while (peer.read(piece.clear()) >= 0) {
                Thread.sleep(100);
            }
        } catch (IOException | InterruptedException e) {
            // The test is over.
            return;
        }
    }

    private void drip() {
        try {
            while (true) {
                peer.write(ByteBuffer.allocate(1));
                Thread.sleep(20);
            }
        } catch (IOException | InterruptedException e) {
            // The channel is closed, as it should be.
            return;
        }
    }
}
