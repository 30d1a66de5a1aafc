// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that are bytes written by hand, and ours, at our server's end. */
@Timeout(60)
class WebSocketServerEndTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    // The key of RFC 6455, 1.3
    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Protocol: chat, binary\r\n\r\n";

    private ServerSocketChannel listener;
    private SocketChannel client;
    private SocketChannel accepted;

    @BeforeEach
    void connect() throws IOException {
        listener = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        client = Sockets.connect(listener.getLocalAddress(), LONG);
        accepted = listener.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        accepted.close();
        listener.close();
    }

    @Test
    void theAnswerOfTheStandardIsGivenToItsKey() throws IOException {
        send(REQUEST);
        WebSockets.server(accepted, LONG);

        assertThat(answered()).startsWith("HTTP/1.1 101 ").endsWith("\r\n\r\n")
                .contains("\r\nSec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n")
                .contains("\r\nSec-WebSocket-Protocol: binary\r\n");
    }

    @Test
    void aRequestMayComeByteByByte() throws Exception {
        CompletableFuture<ByteChannel> end = CompletableFuture.supplyAsync(this::accept);
        REQUEST.chars().forEach(each -> send(Character.toString(each)));
        frames("82 81 00000000 2a");

        assertThat(read(end.get(), 1)).isEqualTo("2a");
    }

    @Test
    void fragmentsAreOneStreamAndPingsAreAnswered() throws IOException {
        ByteChannel end = accepted("02 83 01020304 49676f", "89 82 00000000 abcd", "80 82 00000000 6c6f",
                "82 80 00000000", "8a 80 00000000", "82 fe 0003 00000000 010203");
        answered();

        assertThat(read(end, 8)).isEqualTo("48656c6c6f010203");
        assertThat(answeredHex(4)).isEqualTo("8a02abcd");
    }

    @Test
    void aCloseIsAnsweredAndIsTheEnd() throws IOException {
        ByteChannel end = accepted("82 81 00000000 2a", "88 82 00000000 03e8");
        answered();

        assertThat(read(end, 1)).isEqualTo("2a");
        assertThat(end.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(answeredHex(4)).isEqualTo("880203e8");
        assertThatExceptionOfType(ClosedChannelException.class).isThrownBy(() -> end.write(ByteBuffer.allocate(1)));
    }

    @ParameterizedTest
    @CsvSource({"81 81 00000000 2a", "c2 81 00000000 2a", "83 80 00000000", "09 80 00000000", "80 81 00000000 2a",
            "82 ff ffffffffffffffff 00000000", "82 ff 0000000000100001 00000000"})
    void whatCannotBeTakenEndsTheWebSocket(String frames) throws IOException {
        ByteChannel end = accepted(frames);

        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> end.read(ByteBuffer.allocate(1)))
                .withMessageStartingWith("the peer sends what can't be taken: ");
    }

    @Test
    void fragmentsAreReadWhileTheirMessageGoesOn() throws IOException {
        ByteChannel end = accepted("02 80 00000000");
        int count = 5 * StreamingDraft.MOST_BYTES / 0x8000;
        CompletableFuture<Void> sent = CompletableFuture.runAsync(() -> {
            String piece = "00 fe 8000 00000000" + "2a".repeat(0x8000);
            for (int i = 0; i < count; i++) {
                frames(piece);
            }
        });

        assertThat(read(end, count * 0x8000)).isEqualTo("2a".repeat(count * 0x8000));
        sent.join();
    }

    @ParameterizedTest
    @CsvSource({"REDQ, it does not begin with GET", "'POST / HTTP/1.1\r\n\r\n', it does not begin with GET"})
    void whatIsNoRequestIsRefusedAtOnce(String request, String reason) throws IOException {
        send(request);

        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> WebSockets.server(accepted, LONG))
                .withMessage("no request for WebSocket: " + reason);
        assertThat(accepted.isOpen()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"chat, nothing", "'Sec-WebSocket-Protocol: chat, binary\r\n', ''", "13, 12",
            "HTTP/1.1, HTTP"})
    void whoeverWantsSomethingElseIsToldSo(String part, String other) throws IOException {
        send(REQUEST.replace(part.equals("chat") ? "chat, binary" : part, other));

        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> WebSockets.server(accepted, LONG))
                .withMessage("no request for WebSocket with the sub-protocol binary");
        assertThat(answered()).startsWith("HTTP/1.1 404 ");
    }

    /** The client writes until its socket is closed, which is after the test. */
    @Test
    @SuppressWarnings("FutureReturnValueIgnored")
    void aHeaderWithoutEndIsNotCollected() {
        CompletableFuture.runAsync(() -> {
            send("GET / HTTP/1.1\r\n");
            for (int i = 0; i < 100_000; i++) {
                send("X: y\r\n");
            }
        });

        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> WebSockets.server(accepted, LONG))
                .withMessage("no request for WebSocket: its header has more than 16384 bytes");
    }

    @Test
    void aSilentClientHasATimeOut() {
        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> WebSockets.server(accepted, SHORT))
                .withMessage("no request for WebSocket for PT0.3S");
    }

    @Test
    void aServerThatReadsNothingHoldsItsClient() throws Exception {
        CompletableFuture<ByteChannel> end = CompletableFuture.supplyAsync(this::accept);

        assertThatIsHeld(WebSockets.client(client, "h", "/", LONG));
        assertThat(end.get().isOpen()).isTrue();
    }

    @Test
    void aClientThatReadsNothingHoldsItsServer() throws Exception {
        assertThatIsHeld(accepted());
    }

    private static void assertThatIsHeld(ByteChannel writer) throws IOException {
        try (TimedChannel timed = new TimedChannel(writer)) {
            timed.limit(Duration.ZERO, SHORT);

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> timed.write(ByteBuffer.allocate(30 << 20)));
        }
    }

    @Test
    void ourClientAndItUnderstandOneAnother() throws Exception {
        CompletableFuture<ByteChannel> accepting = CompletableFuture.supplyAsync(this::accept);
        ByteChannel ours = WebSockets.client(client, "h", "/", LONG);
        ByteChannel end = accepting.get();
        byte[] content = new byte[300_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 31 + i / 256);
        }
        String expected = HexFormat.of().formatHex(content);

        CompletableFuture<Void> up = CompletableFuture.runAsync(() -> write(ours, content));
        assertThat(read(end, content.length)).isEqualTo(expected);
        up.get();
        CompletableFuture<Void> down = CompletableFuture.runAsync(() -> write(end, content));
        assertThat(read(ours, content.length)).isEqualTo(expected);
        down.get();
    }

    private ByteChannel accept() {
        try {
            return WebSockets.server(accepted, LONG);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ByteChannel accepted(String... frames) throws IOException {
        send(REQUEST);
        ByteChannel end = WebSockets.server(accepted, LONG);
        frames(String.join("", frames));
        return end;
    }

    private void send(String text) {
        write(client, text.getBytes(StandardCharsets.US_ASCII));
    }

    private void frames(String hex) {
        write(client, HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static void write(ByteChannel channel, byte[] bytes) {
        try {
            ByteBuffer out = ByteBuffer.wrap(bytes);
            while (out.hasRemaining()) {
                channel.write(out);
            }
        } catch (IOException e) {
            // The other end has had enough, which is what some tests are about.
            return;
        }
    }

    private static String read(ByteChannel channel, int count) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(count);
        while (in.hasRemaining()) {
            assertThat(channel.read(in)).isPositive();
        }
        return HexFormat.of().formatHex(in.array());
    }

    private String answered() throws IOException {
        StringBuilder answer = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (answer.indexOf("\r\n\r\n") < 0 && client.read(one.clear()) > 0) {
            answer.append((char) one.get(0));
        }
        return answer.toString();
    }

    private String answeredHex(int count) throws IOException {
        return read(client, count);
    }
}
