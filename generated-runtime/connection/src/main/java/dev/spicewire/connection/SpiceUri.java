package dev.spicewire.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Where a server is: {@code spice://host:port}, {@code spice://host?port=5900&tls-port=5901},
 * {@code spice+tls://host:port} or {@code spice+unix:///path}. A password in a URI is refused, since URIs are shown and
 * stored. Immutable.
 */
public final class SpiceUri {

    private static final String TCP = "spice";
    private static final String TLS = "spice+tls";
    private static final String UNIX = "spice+unix";
    private static final String FORMS = "spice://host:port, spice+tls://host:port and spice+unix:///path";
    private static final int LAST_PORT = 65_535;

    private final String host;
    private final int port;
    private final int tlsPort;
    private final String path;

    private SpiceUri(String host, int port, int tlsPort, String path) {
        this.host = host;
        this.port = port;
        this.tlsPort = tlsPort;
        this.path = path;
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
        return new SpiceUri(host, checked(port), checked(tlsPort), null);
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
        return new SpiceUri(null, 0, 0, path);
    }

    /**
     * Reads a URI.
     *
     * @param text the URI
     * @return where the server is
     * @throws IllegalArgumentException if it is none of the forms; its message never shows the query
     */
    public static SpiceUri parse(String text) {
        String shown = text.replaceFirst("\\?.*", "");
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw malformed(shown, "it is no URI");
        }
        if (UNIX.equals(uri.getScheme())) {
            return unix(uri, shown);
        }
        if (!TCP.equals(uri.getScheme()) && !TLS.equals(uri.getScheme())) {
            throw malformed(shown, "its scheme is unknown");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw malformed(shown, uri.getHost() == null ? "it has no host" : "a user has no place in it");
        }
        Map<String, Integer> ports = query(uri.getRawQuery(), shown);
        if (uri.getPort() >= 0) {
            ports.put(TLS.equals(uri.getScheme()) ? "tls-port" : "port", uri.getPort());
        }
        if (ports.isEmpty()) {
            throw malformed(shown, "it has no port");
        }
        if (uri.getPort() > LAST_PORT) {
            throw malformed(shown, "its port is not in 0 to " + LAST_PORT);
        }
        String host = uri.getHost().replaceAll("^\\[|]$", "");
        return tcp(host, ports.getOrDefault("port", 0), ports.getOrDefault("tls-port", 0));
    }

    private static SpiceUri unix(URI uri, String shown) {
        if (uri.getAuthority() != null) {
            throw malformed(shown, "a host has no place in it");
        } else if (uri.getPath() == null || !uri.getPath().startsWith("/")) {
            throw malformed(shown, "it has no path that begins with /");
        }
        return unix(uri.getPath());
    }

    private static Map<String, Integer> query(String query, String shown) {
        Map<String, Integer> ports = new TreeMap<>();
        for (String parameter : query == null ? new String[0] : query.split("&")) {
            String[] parts = parameter.split("=", 2);
            switch (parts[0]) {
                case "port", "tls-port" -> ports.put(parts[0], port(parts.length == 2 ? parts[1] : "", shown));
                case "password" -> throw malformed(shown, "a password has no place in it: hand it over beside it");
                default -> throw malformed(shown, "its query has more than port and tls-port");
            }
        }
        return ports;
    }

    private static int port(String text, String shown) {
        try {
            return checked(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw malformed(shown, "a port in its query is no number from 0 to " + LAST_PORT);
        }
    }

    private static int checked(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port " + port + " is not in 0 to " + LAST_PORT);
        }
        return port;
    }

    private static IllegalArgumentException malformed(String shown, String reason) {
        return new IllegalArgumentException(shown + ": " + reason + "; there are " + FORMS);
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

    @Override
    public boolean equals(Object other) {
        return other instanceof SpiceUri that && port == that.port && tlsPort == that.tlsPort
                && Objects.equals(host, that.host) && Objects.equals(path, that.path);
    }

    @Override
    public int hashCode() {
        return Objects.hash(host, port, tlsPort, path);
    }

    /** {@return the URI} */
    @Override
    public String toString() {
        if (path != null) {
            return unixUri(path);
        }
        String shown = host.contains(":") ? "[" + host + "]" : host;
        if (port == 0) {
            return TLS + "://" + shown + ":" + tlsPort;
        }
        return TCP + "://" + shown + (tlsPort == 0 ? ":" + port : "?port=" + port + "&tls-port=" + tlsPort);
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
