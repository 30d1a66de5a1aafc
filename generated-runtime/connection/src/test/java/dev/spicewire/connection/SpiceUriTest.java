// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpiceUriTest {

    @ParameterizedTest
    @CsvSource({"spice://host:5900, host, 5900, 0", "spice+tls://host:5901, host, 0, 5901",
            "spice://host?port=5900, host, 5900, 0", "spice://host/?port=5900&tls-port=5901, host, 5900, 5901",
            "spice://host:5900?tls-port=5901, host, 5900, 5901", "spice://[::1]:5900, ::1, 5900, 0",
            "spice://127.0.0.1?tls-port=5901, 127.0.0.1, 0, 5901", "spice+tls://host?tls-port=1, host, 0, 1",
            "spice://host?port=5900;tls-port=5901, host, 5900, 5901", "spice+tls://host:1?port=2, host, 2, 1"})
    void aServerOnTcpHasAHostAndPorts(String text, String host, int port, int tlsPort) {
        SpiceUri uri = SpiceUri.parse(text);

        assertThat(uri).isEqualTo(SpiceUri.tcp(host, port, tlsPort))
                .hasSameHashCodeAs(SpiceUri.tcp(host, port, tlsPort));
        assertThat(uri.host()).isEqualTo(host);
        assertThat(uri.port().orElse(0)).isEqualTo(port);
        assertThat(uri.tlsPort().orElse(0)).isEqualTo(tlsPort);
        assertThat(uri.path()).isNull();
        assertThat(SpiceUri.parse(uri.toString())).isEqualTo(uri);
    }

    @Test
    void aHostThatIsATicketIsNotShown() {
        SpiceUri console = SpiceUri.tcp("pvespiceproxy:5f3c1a2b:100:node::0123456789abcdef", 0, 61_000);

        assertThat(console).hasToString("spice+tls://[pvespiceproxy:...]:61000");
        assertThat(console.host()).endsWith("0123456789abcdef");
    }

    @Test
    void aServerOnAUnixSocketHasAPath() {
        assertThat(SpiceUri.parse("spice+unix:///run/a%20b.sock").path()).isEqualTo("/run/a b.sock");
        assertThat(SpiceUri.unix("/run/a b.sock")).hasToString("spice+unix:///run/a%20b.sock")
                .isEqualTo(SpiceUri.parse("spice+unix:///run/a%20b.sock")).isNotEqualTo(SpiceUri.unix("/run/a"));
    }

    @ParameterizedTest
    @CsvSource({"http://host:80, its scheme is unknown", "host:5900, its scheme is unknown",
            "spice://host, it has no port", "spice:///x?port=1, it has no host",
            "spice://me@host:1, a user has no place in it", "'spice://a b', it is no URI",
            "spice://host:70000, its port is not in 0 to 65535", "spice+unix://, it is no URI",
            "spice+unix:, it is no URI", "spice+unix:run/s, it has no path that begins with /",
            "spice+unix://host/s, a host has no place in it"})
    void whatIsNoServerIsRefused(String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.parse(text))
                .withMessage(text.replaceFirst("\\?.*", "") + ": " + reason
                        + "; there are spice://host:port, spice+tls://host:port, spice+unix:///path,"
                        + " spice+ws://host:port/path and spice+wss://host:port/path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"spice://host?port=x", "spice://host?port", "spice://host?port=-1",
            "spice://host?tls-port=65536", "spice://host?port=1&color=red"})
    void aQueryHasPortsAndNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.parse(text))
                .withMessageMatching("spice://host: .*its query.*; there are .*");
    }

    @ParameterizedTest
    @CsvSource({"spice+ws://host:1, 1, 0, /", "spice+wss://host:2/, 0, 2, /",
            "spice+ws://[::1]:1/a/%20b, 1, 0, /a/%20b",
            "spice+wss://host:2/a?username=me, 0, 2, /a"})
    void aWebSocketHasAPath(String text, int port, int tlsPort, String resource) {
        SpiceUri uri = SpiceUri.parse(text);

        assertThat(uri.webSocket()).contains(resource);
        assertThat(uri.port().orElse(0)).isEqualTo(port);
        assertThat(uri.tlsPort().orElse(0)).isEqualTo(tlsPort);
        assertThat(uri).isEqualTo(SpiceUri.tcp(uri.host(), port, tlsPort).webSocket(resource)
                .username(uri.username().orElse(null)));
        assertThat(SpiceUri.parse(uri.toString())).isEqualTo(uri)
                .isNotEqualTo(SpiceUri.tcp(uri.host(), port, tlsPort));
    }

    @ParameterizedTest
    @CsvSource({"spice+ws://host, it has no port", "spice+wss://host:0/, it has no port",
            "spice+ws://host:1?port=2, its query has more than username", "spice+ws:///x, it has no host"})
    void aWebSocketHasOnePort(String text, String reason) {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.parse(text))
                .withMessageContaining(": " + reason + "; there are ");
    }

    @Test
    void whatIsAskedOfAWebSocketIsAPath() {
        SpiceUri uri = SpiceUri.tcp("host", 1, 0);

        assertThatIllegalArgumentException().isThrownBy(() -> uri.webSocket("a"));
        assertThatIllegalArgumentException().isThrownBy(() -> uri.webSocket("/ HTTP/1.1\r\nX: y"));
        assertThatIllegalStateException().isThrownBy(() -> SpiceUri.tcp("host", 1, 2).webSocket("/"));
        assertThatIllegalStateException().isThrownBy(() -> SpiceUri.unix("/s").webSocket("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spice://host:1?username=me", "spice+tls://host:1?username=a%26b%2Bc%20d",
            "spice://host?port=1&tls-port=2&username=me", "spice+unix:///s?username=me"})
    void aUserIsThatOfSasl(String text) {
        SpiceUri uri = SpiceUri.parse(text);

        assertThat(uri).hasToString(text).isNotEqualTo(uri.username(null))
                .isEqualTo(SpiceUri.parse(uri.username(null).toString()).username(uri.username().orElseThrow()));
        assertThat(uri.username().orElseThrow()).isIn("me", "a&b+c d");
    }

    @Test
    void aPasswordHasNoPlaceInItAndIsNotShown() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.parse("spice://host?port=1&password=secret"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("secret"))
                .withMessageContaining("a password has no place in it: hand it over beside it");
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.parse("spice://host?port=1&password=se cret"))
                .satisfies(e -> assertThat(e.toString()).doesNotContain("cret"));
    }

    @Test
    void aServerHasAPlace() {
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.tcp("host", 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.tcp("", 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.tcp("host", 65_536, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SpiceUri.unix(""));
    }
}
