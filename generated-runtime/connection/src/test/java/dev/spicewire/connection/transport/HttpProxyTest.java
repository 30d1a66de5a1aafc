// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.connection.TinyProxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HttpProxyTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource({"host, host:3128", "host:8080, host:8080", "http://host:8080/, host:8080", "HTTP://host, host:3128",
            "http://me:secret@host:1, host:1", "me:secret@host, host:3128", "http://[::1]:3128, [::1]:3128"})
    void aProxyIsShownWithoutWhoAsks(String text, String shown) {
        assertThat(HttpProxy.parse(text)).hasToString("proxy " + shown);
    }

    @ParameterizedTest
    @CsvSource({"https://me:secret@host, its scheme is not http", "socks5://host:1, its scheme is not http",
            "http://, it is no URI", "'', it is no URI", "me:secret@ho st, it is no URI",
            "http://host:70000, its port is not in 1 to 65535", "http://host:0, its port is not in 1 to 65535",
            "http://host/path, something stands behind host and port", "http://me:secret@:80, it has no host"})
    void whatIsNoProxyIsRefusedWithoutItsPassword(String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> HttpProxy.parse(text))
                .withMessageContaining(": " + reason + "; there is http://host:port")
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
    }

    @Test
    void theProxyIsAskedForTheServerByName() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TinyProxy proxy = TinyProxy.to(server.getLocalPort());
                SocketChannel channel = HttpProxy.parse(proxy.address()).connect("no.such.host", 5900, LONG);
                Socket end = server.accept()) {
            end.getOutputStream().write(42);
            ByteBuffer in = ByteBuffer.allocate(10);

            assertThat(channel.read(in)).isEqualTo(1);
            assertThat(in.get(0)).isEqualTo((byte) 42);
            assertThat(proxy.requests())
                    .containsExactly("CONNECT no.such.host:5900 HTTP/1.1\r\nHost: no.such.host:5900\r\n\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"::1, [::1]:1", "fe80::1%eth0, [fe80::1%eth0]:1", "127.0.0.1, 127.0.0.1:1",
            "pvespiceproxy:1:100:node::af, pvespiceproxy:1:100:node::af:1"})
    void onlyAddressesOfIpv6HaveBrackets(String host, String asked) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TinyProxy proxy = TinyProxy.to(server.getLocalPort());
                SocketChannel channel = HttpProxy.parse(proxy.address()).connect(host, 1, LONG)) {
            assertThat(channel.isOpen()).isTrue();
            assertThat(proxy.requests()).first().asString().startsWith("CONNECT " + asked + " HTTP/1.1\r\n");
        }
    }

    @Test
    void nameAndPasswordAreGivenByBasic() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TinyProxy proxy = TinyProxy.to(server.getLocalPort());
                SocketChannel channel = HttpProxy.parse("http://Aladdin:open%20sesame@" + proxy.address())
                        .connect("host", 1, LONG)) {
            assertThat(channel.isOpen()).isTrue();
            // The example of RFC 7617.
            assertThat(proxy.requests()).first().asString()
                    .contains("\r\nProxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n");
        }
    }

    @Test
    void aRefusalShowsNoTicket() throws IOException {
        try (TinyProxy proxy = TinyProxy.answering("HTTP/1.1 403 Forbidden\r\n\r\n")) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect("pvespiceproxy:1:2:n::af", 61_000, LONG))
                    .withMessageContaining("refuses pvespiceproxy:...:61000: ").withMessageNotContaining("af");
        }
    }

    @ParameterizedTest
    @CsvSource({"HTTP/1.1 403 Forbidden, 403, 403 Forbidden", "HTTP/1.0 502, 502, 502",
            "HTTP/1.1 302 Found, 302, 302 Found",
            "HTTP/1.1 407 Authenticate, 407, 407 Authenticate; it asks for http://user:password@127.0.0.1:"})
    void aRefusalHasTheStatus(String line, int status, String shown) throws IOException {
        try (TinyProxy proxy = TinyProxy.answering(line + "\r\n\r\n<html>")) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect("host", 5900, LONG))
                    .withMessageStartingWith("the proxy " + proxy.address() + " refuses host:5900: " + shown)
                    .satisfies(e -> assertThat(e.status()).isEqualTo(OptionalInt.of(status)));
        }
    }

    @Test
    void wrongCredentialsAreSaidAndNotShown() throws IOException {
        try (TinyProxy proxy = TinyProxy.answering("HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=x\r\n\r\n")) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse("me:secret@" + proxy.address()).connect("host", 1, LONG))
                    .withMessageEndingWith("407 No; user or password is wrong, or it does not take them by Basic")
                    .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"));
        }
    }

    @ParameterizedTest
    @CsvSource({"SSH-2.0-OpenSSH, does not answer in HTTP/1", "'', has closed the connection without an answer",
            "HTTP/1.1 20, has closed the connection within the header of its answer",
            "'HTTP/1.1 2x0 OK\r\n\r\n', answers without a status of HTTP/1",
            "'HTTP/1.1 999 OK\r\n\r\n', answers without a status of HTTP/1",
            "'HTTP/1.1 200 OK\r\n\r\nREDQ', says more than that there is a way"})
    void whatIsNoProxyIsAFailure(String answer, String reason) throws IOException {
        try (TinyProxy proxy = TinyProxy.answering(answer)) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect("host", 1, LONG))
                    .withMessageStartingWith("the proxy " + proxy.address() + " " + reason)
                    .satisfies(e -> assertThat(e.status()).isEmpty());
        }
    }

    @Test
    void aHeaderWithoutEndIsNotCollected() throws IOException {
        try (TinyProxy proxy = TinyProxy.answering("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(1_000_000))) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect("host", 1, LONG))
                    .withMessageEndingWith("answers with a header of more than 16384 bytes");
        }
    }

    @Test
    void whatAProxySaysHarmsNoTerminal() throws IOException {
        try (TinyProxy proxy = TinyProxy.answering("HTTP/1.1 403 \u001b[31m" + "x".repeat(500) + "\r\n\r\n")) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect("host", 1, LONG))
                    .withMessageMatching("the proxy .* refuses host:1: 403 \\?\\[31mx{1,80}\\.\\.\\.");
        }
    }

    @Test
    void aSilentProxyHasATimeOut() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();

            assertThatExceptionOfType(SocketTimeoutException.class)
                    .isThrownBy(() -> HttpProxy.parse(address).connect("host", 1, SHORT))
                    .withMessage("no answer from the proxy " + address + " for PT0.3S");
        }
    }

    @Test
    void aProxyThatIsNotThereIsSaidToBeTheProxy() throws IOException {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        assertThatExceptionOfType(ProxyException.class)
                .isThrownBy(() -> HttpProxy.parse("127.0.0.1:" + port).connect("host", 1, LONG))
                .withMessageStartingWith("the proxy 127.0.0.1:" + port + " can't be reached: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nX: y", "h\u00f6st", "\u0000"})
    void aHostThatWouldBeMoreThanAHostIsNotAskedFor(String host) throws IOException {
        try (TinyProxy proxy = TinyProxy.answering("HTTP/1.1 200 OK\r\n\r\n")) {
            assertThatExceptionOfType(ProxyException.class)
                    .isThrownBy(() -> HttpProxy.parse(proxy.address()).connect(host, 1, LONG))
                    .withMessageContaining("is no host to ask a proxy for");
            assertThat(proxy.requests()).isEmpty();
        }
    }
}
