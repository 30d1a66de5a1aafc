package dev.spicewire.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where a server is: {@code spice://host:port}, {@code spice://host?port=5900&tls-port=5901},
 * {@code spice+tls://host:port} or {@code spice+unix:///path}. A password in a URI is refused, since URIs are shown and
 * stored. Immutable.
 */
public final class SpiceUri {

    static final String TCP = "spice";
    static final String TLS = "spice+tls";
    static final String UNIX = "spice+unix";
    static final int LAST_PORT = 65_535;

    private final String host;
    private final int port;
    private final int tlsPort;
    private final String path;
    private final String username;

    private SpiceUri(String host, int port, int tlsPort, String path, String username) {
        this.host = host;
        this.port = port;
        this.tlsPort = tlsPort;
        this.path = path;
        this.username = username;
    }

    /**
     * {@return a server on TCP}
     *
     * @param host    name or address, IPv6 addresses without brackets
     * @param port    port without TLS, 0 if there is none
     * @param tlsPort port with TLS, 0 if there is none
     */
    public static SpiceUri tcp(String host, int port, int tlsPort) {
        if (host.isEmpty() || port == 0 && tlsPort == 0) {
            throw new IllegalArgumentException("a server on TCP has a host and a port");
        }
        return new SpiceUri(host, checked(port), checked(tlsPort), null, null);
    }

    /**
     * {@return a server on a UNIX socket}
     *
     * @param path the socket
     */
    public static SpiceUri unix(String path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("a UNIX socket has a path");
        }
        return new SpiceUri(null, 0, 0, path, null);
    }

    /**
     * Reads a URI.
     *
     * @param text the URI
     * @return where the server is
     * @throws IllegalArgumentException if it is none of the forms; its message never shows the query
     */
    public static SpiceUri parse(String text) {
        return SpiceUriParser.parse(text);
    }

    /**
     * {@return the same server for a user}
     *
     * @param name who logs in there by SASL, or null
     */
    public SpiceUri username(String name) {
        return new SpiceUri(host, port, tlsPort, path, name == null || name.isEmpty() ? null : name);
    }

    static int checked(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not in 0 to " + LAST_PORT);
        }
        return port;
    }

    /** {@return the host, or null for a UNIX socket} */
    public String host() {
        return host;
    }

    /** {@return the port without TLS, if there is one} */
    public OptionalInt port() {
        return port == 0 ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** {@return the port with TLS, if there is one} */
    public OptionalInt tlsPort() {
        return tlsPort == 0 ? OptionalInt.empty() : OptionalInt.of(tlsPort);
    }

    /** {@return the path of the UNIX socket, or null for TCP} */
    public String path() {
        return path;
    }

    /** {@return the name of who logs in by SASL, if the URI says} */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpiceUri that && port == that.port && tlsPort == that.tlsPort
                && Objects.equals(host, that.host) && Objects.equals(path, that.path)
                && Objects.equals(username, that.username);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port, tlsPort, path, username);
    }

    /** {@return the URI} */
    @Override
    public String toString() {
        String user = username == null ? "" : "username=" + escaped(username);
        if (path != null) {
            return unixUri(path) + (user.isEmpty() ? "" : "?" + user);
        }
        String shown = host.contains(":") ? "[" + host + "]" : host;
        boolean both = port != 0 && tlsPort != 0;
        String query = both ? "?port=" + port + "&tls-port=" + tlsPort : "";
        return (port == 0 ? TLS : TCP) + "://" + shown + (both ? query : ":" + (port == 0 ? tlsPort : port))
                + (user.isEmpty() ? "" : (both ? "&" : "?") + user);
    }

    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String unixUri(String path) {
        try {
            return new URI(UNIX, "", path, null, null).toString();
        } catch (URISyntaxException e) {
            // A path that does not begin with a slash can be connected to, and is no URI.
            return UNIX + ":" + path;
        }
    }
}
