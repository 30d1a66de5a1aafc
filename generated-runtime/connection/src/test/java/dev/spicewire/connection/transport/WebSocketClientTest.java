// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Our client at servers that are bytes written by hand. */
@Timeout(60)
class WebSocketClientTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Pattern KEY = Pattern.compile("\r\nSec-WebSocket-Key: (\\S{24})\r\n");
    private static final String UPGRADE = "HTTP/1.1 101 Switching Protocols\r\nupgrade: WebSocket\r\n"
            + "Connection: Upgrade\r\nSec-WebSocket-Protocol: binary\r\nSec-WebSocket-Accept: ";

    private ServerSocket listener;
    private Socket server;
    private ByteChannel client;

    @BeforeEach
    void listen() throws IOException {
        listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
        if (client != null) {
            client.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void theKeyOfTheStandardHasItsAnswer() {
        // RFC 6455, 1.3
        assertThat(WebSocketClient.accepted("dGhlIHNhbXBsZSBub25jZQ==")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    @Test
    void theServerIsAskedForTheResource() throws Exception {
        assertThat(connect("")).startsWith("GET /path HTTP/1.1\r\nHost: host:80\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Key: ").contains("\r\nSec-WebSocket-Protocol: binary\r\n");
    }

    @Test
    void piecesOfMessagesAreOneStreamAndPingsAreAnswered() throws Exception {
        // Hello in two fragments with a ping between them, an empty message, a message whose length takes 8 bytes.
        connect("02 03 48656c", "89 02 abcd", "80 02 6c6f", "82 00", "82 7f 0000000000000003 010203", "8a 01 00");

        assertThat(read(8)).isEqualTo("48656c6c6f010203");
        assertThat(frame()).isEqualTo("8a abcd");
    }

    @Test
    void whatComesWithTheAnswerIsNotLost() throws Exception {
        listen("82 01 2a");

        assertThat(read(1)).isEqualTo("2a");
    }

    @Test
    void theLengthOfAFrameCanBeMoreThanMemory() throws Exception {
        connect("82 7f 7fffffffffffffff 2a");

        assertThat(read(1)).isEqualTo("2a");
    }

    @Test
    void aCloseIsAnsweredAndIsTheEnd() throws Exception {
        connect("82 01 2a", "88 06 03e8 62796521", "82 01 2b");

        assertThat(read(1)).isEqualTo("2a");
        assertThat(client.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(client.read(ByteBuffer.allocate(1))).isEqualTo(-1);
        assertThat(frame()).isEqualTo("88 03e8");
    }

    @ParameterizedTest
    @CsvSource({"82 81 00000000 2a, sends a masked frame", "c2 01 2a, sends a frame with bits of an extension",
            "81 01 2a, sends a frame of type 1 where binary data go on", "80 01 2a, sends a frame of type 0 where",
            "02 00 82 01 2a, sends a frame of type 2 where", "83 00, sends a frame of type 3 where",
            "89 7e 0080, sends a frame of type 9 with 128 bytes", "09 00, sends a frame of type 9 with 0 bytes",
            "8b 00, 'sends a frame of type 11, which does not exist'",
            "82 7f ffffffffffffffff, sends a frame of more than 2^63 bytes"})
    void whatIsNoFrameIsRefused(String frames, String reason) throws Exception {
        connect(frames);

        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> client.read(ByteBuffer.allocate(9)))
                .withMessageStartingWith("the peer " + reason);
    }

    @ParameterizedTest
    @CsvSource({"''", "82", "82 7f 00", "82 02 2a", "89 02 2a"})
    void theEndOfTheConnectionIsTheEnd(String frames) throws Exception {
        connect(frames);
        server.shutdownOutput();
        ByteBuffer in = ByteBuffer.allocate(9);

        int first = client.read(in);
        assertThat(first == 1 && in.get(0) == 42 ? client.read(in) : first).isEqualTo(-1);
    }

    @Test
    void whatIsWrittenIsMaskedAndWhole() throws Exception {
        connect("");
        byte[] content = new byte[100_000];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 7);
        }
        CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> {
            StringBuilder all = new StringBuilder();
            while (all.length() < 2 * content.length) {
                all.append(frame().substring(3));
            }
            return all.toString();
        });

        assertThat(client.write(ByteBuffer.wrap(content))).isEqualTo(content.length);
        assertThat(received.get()).isEqualTo(HexFormat.of().formatHex(content));
    }

    @Test
    void aServerThatReadsNothingHoldsTheWriter() throws Exception {
        connect("");
        try (TimedChannel timed = new TimedChannel(client)) {
            timed.limit(Duration.ZERO, SHORT);

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> timed.write(ByteBuffer.allocate(30 << 20)));
        }
    }

    @ParameterizedTest
    @CsvSource({"'HTTP/1.1 404 Not Found\r\n\r\n', no WebSocket there: host:80 answers 404 Not Found",
            "'HTTP/1.1 101 \r\nUpgrade: websocket\r\n\r\n', no WebSocket there: host:80 does not know what it accepts",
            "'HTTP/1.1 101 \r\nUpgrade: websocket\r\nSec-WebSocket-Accept: x\r\n\r\n',"
                    + " no WebSocket there: host:80 does not know what it accepts",
            "REDQ, no WebSocket there: host:80 does not answer in HTTP/1",
            "'', no WebSocket there: host:80 has closed the connection without an answer"})
    void whoeverIsNoServerIsRefused(String answer, String reason) {
        assertThatExceptionOfType(WebSocketException.class).isThrownBy(() -> answer(key -> answer)).withMessage(reason);
    }

    @ParameterizedTest
    @CsvSource({"Sec-WebSocket-Protocol: text", "Sec-WebSocket-Extensions: permessage-deflate"})
    void whatWasNotAskedForIsRefused(String field) {
        assertThatExceptionOfType(WebSocketException.class)
                .isThrownBy(() -> answer(key -> UPGRADE.replace("Sec-WebSocket-Protocol: binary", field)
                        + WebSocketClient.accepted(key) + "\r\n\r\n"))
                .withMessage("no WebSocket for SPICE there: host:80 wants more than the sub-protocol binary");
    }

    @Test
    void aHeaderWithoutEndIsNotCollected() {
        assertThatExceptionOfType(WebSocketException.class)
                .isThrownBy(() -> answer(key -> "HTTP/1.1 101 x\r\n" + "X: y\r\n".repeat(10_000)))
                .withMessageEndingWith("answers with a header of more than 16384 bytes");
    }

    @Test
    void aSilentServerHasATimeOut() throws IOException {
        SocketChannel net = Sockets.connect(listener.getLocalSocketAddress(), LONG);

        assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(() -> WebSockets.client(net, "host:80", "/", SHORT))
                .withMessage("no answer to WebSocket from host:80 for PT0.3S");
        assertThat(net.isOpen()).isFalse();
    }

    /** Connects, and lets the server send frames. {@return the client's request} */
    private String connect(String... frames) throws Exception {
        String request = answer(key -> UPGRADE + WebSocketClient.accepted(key) + "\r\n\r\n");
        server.getOutputStream().write(bytes(String.join("", frames)));
        return request;
    }

    private void listen(String frames) throws Exception {
        answer(key -> UPGRADE + WebSocketClient.accepted(key) + "\r\n\r\n"
                + new String(bytes(frames), StandardCharsets.ISO_8859_1));
    }

    private String answer(Answer answer) throws Exception {
        CompletableFuture<String> request = CompletableFuture.supplyAsync(() -> {
            try {
                server = listener.accept();
                String head = head(server.getInputStream());
                Matcher matcher = KEY.matcher(head);
                assertThat(matcher.find()).isTrue();
                server.getOutputStream().write(answer.to(matcher.group(1)).getBytes(StandardCharsets.ISO_8859_1));
                if (!answer.to("").startsWith("HTTP/1.1 101 S")) {
                    server.shutdownOutput();
                }
                return head;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        client = WebSockets.client(Sockets.connect(listener.getLocalSocketAddress(), LONG), "host:80", "/path", LONG);
        return request.get();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private String read(int count) throws IOException {
        ByteBuffer in = ByteBuffer.allocate(count);
        while (in.hasRemaining()) {
            assertThat(client.read(in)).isPositive();
        }
        return HexFormat.of().formatHex(in.array());
    }

    /** {@return the client's next frame: its first byte, and its payload without the mask} */
    private String frame() {
        try {
            DataInputStream in = new DataInputStream(server.getInputStream());
            int first = in.readUnsignedByte();
            int second = in.readUnsignedByte();
            assertThat(second & 0x80).as("masked").isEqualTo(0x80);
            byte[] payload = new byte[(second & 0x7f) == 126 ? in.readUnsignedShort() + 4 : (second & 0x7f) + 4];
            in.readFully(payload);
            StringBuilder result = new StringBuilder("%02x ".formatted(first));
            for (int i = 4; i < payload.length; i++) {
                result.append("%02x".formatted((payload[i] ^ payload[i % 4]) & 0xff));
            }
            return result.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.read());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    private interface Answer {

        String to(String key);
    }
}
