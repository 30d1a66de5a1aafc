// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the forms of {@link SpiceUri}. Its messages show nothing of a query. */
final class SpiceUriParser {

    private static final String FORMS = "spice://host:port, spice+tls://host:port, spice+unix:///path,"
            + " spice+ws://host:port/path and spice+wss://host:port/path";

    private final String shown;
    private final URI uri;

    private SpiceUriParser(String text) {
        shown = text.replaceFirst("(?s)\\?.*", "");
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            throw malformed("it is no URI");
        }
    }

    static SpiceUri parse(String text) {
        return new SpiceUriParser(text).parse();
    }

    private SpiceUri parse() {
        if (SpiceUri.UNIX.equals(uri.getScheme())) {
            return unix();
        }
        boolean webSocket = SpiceUri.WEB_SOCKET.equals(uri.getScheme())
                || SpiceUri.WEB_SOCKET_TLS.equals(uri.getScheme());
        boolean tls = SpiceUri.TLS.equals(uri.getScheme()) || SpiceUri.WEB_SOCKET_TLS.equals(uri.getScheme());
        if (!webSocket && !tls && !SpiceUri.TCP.equals(uri.getScheme())) {
            throw malformed("its scheme is unknown");
        }
        if (uri.getHost() == null || uri.getUserInfo() != null) {
            throw malformed(uri.getHost() == null ? "it has no host" : "a user has no place in it");
        }
        if (webSocket) {
            return webSocket(tls);
        }
        Map<String, String> query = query("port", "tls-port", "username");
        int port = port(query, "port");
        int tlsPort = port(query, "tls-port");
        if (uri.getPort() >= 0) {
            port = tls ? port : authorityPort();
            tlsPort = tls ? authorityPort() : tlsPort;
        }
        if (port == 0 && tlsPort == 0) {
            throw malformed("it has no port");
        }
        return SpiceUri.tcp(host(), port, tlsPort).username(query.get("username"));
    }

    private SpiceUri webSocket(boolean tls) {
        if (uri.getPort() <= 0) {
            throw malformed("it has no port");
        }
        String resource = uri.getRawPath().isEmpty() ? "/" : uri.toASCIIString().replaceFirst("^[^/]*//[^/]*", "")
                .replaceFirst("[?#].*", "");
        return SpiceUri.tcp(host(), tls ? 0 : authorityPort(), tls ? authorityPort() : 0).webSocket(resource)
                .username(query("username").get("username"));
    }

    private SpiceUri unix() {
        if (uri.getAuthority() != null) {
            throw malformed("a host has no place in it");
        } else if (uri.getPath() == null || !uri.getPath().startsWith("/")) {
            throw malformed("it has no path that begins with /");
        }
        return SpiceUri.unix(uri.getPath()).username(query("username").get("username"));
    }

    private String host() {
        return uri.getHost().replaceAll("^\\[|]$", "");
    }

    /** {@return the parameters of the query, which has no others} */
    private Map<String, String> query(String... names) {
        Map<String, String> parameters = new TreeMap<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String parameter : query.isEmpty() ? new String[0] : query.split("[&;]")) {
            String[] parts = parameter.split("=", 2);
            if (parts[0].equals("password")) {
                throw malformed("a password has no place in it: hand it over beside it");
            } else if (!List.of(names).contains(parts[0])) {
                throw malformed("its query has more than " + String.join(", ", names));
            }
            parameters.put(parts[0], parts.length == 2 ? decoded(parts[1]) : "");
        }
        return parameters;
    }

    private String decoded(String text) {
        // A plus means itself here, other than in forms.
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private int authorityPort() {
        if (uri.getPort() > SpiceUri.LAST_PORT) {
            throw malformed("its port is not in 0 to " + SpiceUri.LAST_PORT);
        }
        return uri.getPort();
    }

    private int port(Map<String, String> query, String name) {
        if (!query.containsKey(name)) {
            return 0;
        }
        try {
            return SpiceUri.checked(Integer.parseInt(query.get(name)));
        } catch (IllegalArgumentException e) {
            throw malformed("a port in its query is no number from 0 to " + SpiceUri.LAST_PORT);
        }
    }

    private IllegalArgumentException malformed(String reason) {
        return new IllegalArgumentException(shown + ": " + reason + "; there are " + FORMS);
    }
}
