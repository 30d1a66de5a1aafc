// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/** An HTTP proxy, which is asked by CONNECT for a way to a server. It never shows its password. Immutable. */
public final class HttpProxy {

    /** The port of a proxy that is named without one. */
    public static final int USUAL_PORT = 3128;

    private static final String FORM = "http://host:port, with user:password@ before the host if it asks for them";
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%.+)?");
    private static final Pattern NO_HOST = Pattern.compile("[^!-~]");
    private static final int REFUSED_CREDENTIALS = 407;

    private final String host;
    private final int port;
    private final String credentials;

    private HttpProxy(String host, int port, String credentials) {
        this.host = host;
        this.port = port;
        this.credentials = credentials;
    }

    /**
     * Reads what the environment variable {@code SPICE_PROXY} or a {@code .vv} file says.
     *
     * @param text {@code [http://][user:password@]host[:port]}
     * @return the proxy
     * @throws IllegalArgumentException if it is none; its message never shows user and password
     */
    public static HttpProxy parse(String text) {
        String shown = text.replaceFirst("//.*@|^[^/]*@", "//...@");
        URI uri;
        try {
            uri = new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException e) {
            throw malformed(shown, "it is no URI");
        }
        if (!"http".equalsIgnoreCase(uri.getScheme())) {
            throw malformed(shown, "its scheme is not http");
        }
        String rest = uri.getRawPath() + (uri.getRawQuery() == null ? "" : uri.getRawQuery());
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 0xffff || !rest.matches("/?")) {
            throw malformed(shown, uri.getHost() == null ? "it has no host" : !rest.matches("/?")
                    ? "something stands behind host and port" : "its port is not in 1 to 65535");
        }
        return new HttpProxy(uri.getHost().replaceAll("^\\[|]$", ""),
                uri.getPort() < 0 ? USUAL_PORT : uri.getPort(), credentials(uri.getRawUserInfo()));
    }

    private static IllegalArgumentException malformed(String shown, String reason) {
        return new IllegalArgumentException("the proxy " + shown + ": " + reason + "; there is " + FORM);
    }

    private static String credentials(String user) {
        if (user == null) {
            return null;
        }
        // A plus means itself here, other than in forms.
        String plain = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
        String both = plain.contains(":") ? plain : plain + ":";
        return Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Connects to a server through the proxy.
     *
     * @param server its name, which the proxy resolves, or its address
     * @param target its port
     * @param most   how long it may take; zero for as long as proxy and system want
     * @return a blocking channel to the server
     * @throws ProxyException if the proxy can't be reached, refuses, or is none
     * @throws SocketTimeoutException if it takes too long
     */
    public SocketChannel connect(String server, int target, Duration most) throws IOException {
        if (NO_HOST.matcher(server).find()) {
            throw new ProxyException("'" + ShownHost.of(server).replaceAll(NO_HOST.pattern(), "?")
                    + "' is no host to ask a proxy for", 0, null);
        }
        SocketChannel socket = socket(most);
        String wanted = bracketed(server) + ":" + target;
        return Deadline.within(most, socket, "no answer from the " + this, () -> {
            ByteBuffer request = StandardCharsets.US_ASCII.encode("CONNECT " + wanted + " HTTP/1.1\r\nHost: " + wanted
                    + "\r\n" + (credentials == null ? "" : "Proxy-Authorization: Basic " + credentials + "\r\n")
                    + "\r\n");
            while (request.hasRemaining()) {
                socket.write(request);
            }
            check(answer(socket), bracketed(ShownHost.of(server)) + ":" + target);
            return socket;
        });
    }

    private SocketChannel socket(Duration most) throws IOException {
        try {
            return Sockets.connect(InetSocketAddress.createUnresolved(host, port), most);
        } catch (SocketTimeoutException e) {
            throw (IOException) new SocketTimeoutException("no answer from the " + this + " for " + most).initCause(e);
        } catch (IOException e) {
            throw new ProxyException("the " + this + " can't be reached: " + e.getMessage(), 0, e);
        }
    }

    private HttpHead answer(SocketChannel socket) throws IOException {
        try {
            return HttpHead.read(socket, "the " + this);
        } catch (ProtocolException e) {
            throw new ProxyException(e.getMessage(), 0, e);
        }
    }

    private void check(HttpHead answer, String wanted) throws ProxyException {
        if (answer.status() / 100 != 2) {
            String hint = answer.status() != REFUSED_CREDENTIALS ? ""
                    : credentials == null ? "; it asks for http://user:password@" + bracketed(host) + ":" + port
                    : "; user or password is wrong, or it does not take them by Basic";
            throw new ProxyException("the " + this + " refuses " + wanted + ": " + answer.statusLine() + hint,
                    answer.status(), null);
        }
        if (answer.rest().hasRemaining()) {
            throw new ProxyException("the " + this + " says more than that there is a way, where SPICE servers wait",
                    0, null);
        }
    }

    private static String bracketed(String name) {
        return ADDRESS.matcher(name).matches() ? "[" + name + "]" : name;
    }

    /** {@return what is shown of it: host and port} */
    @Override
    public String toString() {
        return "proxy " + bracketed(host) + ":" + port;
    }
}
