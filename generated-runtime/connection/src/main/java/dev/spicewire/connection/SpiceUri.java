// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.transport.ShownHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Where a server is: {@code spice://host:port}, {@code spice://host?port=5900&tls-port=5901},
 * {@code spice+tls://host:port}, {@code spice+unix:///path}, {@code spice+ws://host:port/path} or
 * {@code spice+wss://host:port/path}. A password in a URI is refused, since URIs are shown and
 * stored. Immutable.
 */
public final class SpiceUri {

    static final String TCP = "spice";
    static final String TLS = "spice+tls";
    static final String UNIX = "spice+unix";
    static final String WEB_SOCKET = "spice+ws";
    static final String WEB_SOCKET_TLS = "spice+wss";
    static final int LAST_PORT = 65_535;
    private static final Pattern RESOURCE = Pattern.compile("/[!-~&&[^?#]]*");

    private final String host;
    private final int port;
    private final int tlsPort;
    private final String path;
    private final String resource;
    private final String username;

    private SpiceUri(String host, int port, int tlsPort, String path, String resource, String username) {
        this.host = host;
        this.port = port;
        this.tlsPort = tlsPort;
        this.path = path;
        this.resource = resource;
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
        return new SpiceUri(host, checked(port), checked(tlsPort), null, null, null);
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
        return new SpiceUri(null, 0, 0, path, null, null);
    }

    /**
     * {@return the same server by WebSocket: over TLS, if there is a port for that}
     *
     * @param name what to ask for there, a path that begins with a slash
     * @throws IllegalStateException if there is no port, or there are two
     */
    public SpiceUri webSocket(String name) {
        if ((port == 0) == (tlsPort == 0)) {
            throw new IllegalStateException("a WebSocket has one port");
        }
        if (!RESOURCE.matcher(name).matches()) {
            throw new IllegalArgumentException("what is asked of a WebSocket is a path that begins with /");
        }
        return new SpiceUri(host, port, tlsPort, path, name, username);
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
        return new SpiceUri(host, port, tlsPort, path, resource,
                name == null || name.isEmpty() ? null : name);
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

    /** {@return what to ask for, if the server is to be reached by WebSocket} */
    public Optional<String> webSocket() {
        return Optional.ofNullable(resource);
    }

    /** {@return the name of who logs in by SASL, if the URI says} */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpiceUri that && port == that.port && tlsPort == that.tlsPort
                && Objects.equals(host, that.host) && Objects.equals(path, that.path)
                && Objects.equals(resource, that.resource) && Objects.equals(username, that.username);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port, tlsPort, path, resource, username);
    }

    /** {@return the URI} */
    @Override
    public String toString() {
        String user = username == null ? "" : "username=" + escaped(username);
        if (path != null) {
            return unixUri(path) + (user.isEmpty() ? "" : "?" + user);
        }
        String name = ShownHost.of(host);
        String shown = name.contains(":") ? "[" + name + "]" : name;
        boolean both = port != 0 && tlsPort != 0;
        String query = both ? "?port=" + port + "&tls-port=" + tlsPort : "";
        String secured = resource == null ? TLS : WEB_SOCKET_TLS;
        String unsecured = resource == null ? TCP : WEB_SOCKET;
        return (port == 0 ? secured : unsecured) + "://" + shown
                + (both ? query : ":" + (port == 0 ? tlsPort : port))
                + (resource == null || resource.equals("/") ? "" : resource)
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
