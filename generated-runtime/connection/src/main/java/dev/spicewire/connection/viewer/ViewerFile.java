// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.viewer;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.ChannelAccess;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.connection.transport.HttpProxy;
import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@code .vv} file: where a server is and how to connect to it. The password is wiped by {@link #close} and never
 * shown.
 */
public final class ViewerFile implements AutoCloseable {

    /** The most bytes of a file. */
    public static final int MOST_BYTES = 1024 * 1024;

    private static final int LAST_PORT = 65_535;
    private static final Set<Integer> ALL = Set.of(SpiceChannels.MAIN, SpiceChannels.DISPLAY, SpiceChannels.INPUTS,
            SpiceChannels.CURSOR, SpiceChannels.PLAYBACK, SpiceChannels.RECORD, SpiceChannels.TUNNEL,
            SpiceChannels.SMARTCARD, SpiceChannels.USBREDIR, SpiceChannels.PORT, SpiceChannels.WEBDAV);

    private final SpiceUri uri;
    private final String title;
    private final boolean goes;
    private final Map<String, String> ignored = new LinkedHashMap<>();
    private final TlsTrust trust;
    private final ChannelAccess access;
    private final Password password;
    private final SaslLogin login;

    private ViewerFile(KeyFile keys) throws ViewerFileException {
        for (String key : keys.keys()) {
            String reason = IgnoredKeys.reason(key);
            if (reason != null) {
                ignored.put(key, reason);
            }
        }
        uri = uri(keys);
        title = keys.text("title");
        goes = keys.isTrue("delete-this-file");
        trust = trust(keys);
        access = new ChannelAccess(proxy(keys), channels(keys, "secure-channels"), disabled(keys));
        if (keys.has("password")) {
            byte[] secret = keys.secret("password");
            try {
                String user = keys.text("username");
                password = password(keys, secret);
                login = user == null ? null : login(user, password);
            } finally {
                Arrays.fill(secret, (byte) 0);
            }
        } else {
            login = null;
            password = Password.none();
        }
    }

    /**
     * Reads a file, and deletes it if it says so. One that can't be deleted stays.
     *
     * @param file the file
     * @return what it says
     * @throws ViewerFileException if it can't be followed
     * @throws IOException if it can't be read
     */
    public static ViewerFile read(Path file) throws IOException {
        byte[] content;
        try (InputStream in = Files.newInputStream(file)) {
            content = in.readNBytes(MOST_BYTES + 1);
        }
        ViewerFile result = parse(file.toString(), content);
        if (result.goes) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // What it says holds all the same.
                return result;
            }
        }
        return result;
    }

    /**
     * Reads the content of a file.
     *
     * @param name    of the file, for messages
     * @param content is wiped
     * @return what it says
     * @throws ViewerFileException if it can't be followed
     */
    public static ViewerFile parse(String name, byte[] content) throws ViewerFileException {
        if (content.length > MOST_BYTES) {
            Arrays.fill(content, (byte) 0);
            throw new ViewerFileException(name, 1, "the file has more than " + MOST_BYTES
                    + " bytes; viewers' files have a few thousand");
        }
        try (KeyFile keys = new KeyFile(name, content, "virt-viewer")) {
            return new ViewerFile(keys);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static SpiceUri uri(KeyFile keys) throws ViewerFileException {
        String type = keys.text("type");
        if (type == null) {
            throw keys.missing("type", "type=spice");
        }
        if (!type.equals("spice")) {
            throw keys.wrong("type", "is '" + type + "'; only spice can be connected to");
        }
        if (keys.has("unix-path")) {
            if (keys.has("host")) {
                throw keys.wrong("unix-path", "and host exclude one another");
            }
            return SpiceUri.unix(keys.text("unix-path"));
        }
        String host = keys.text("host");
        if (host == null) {
            throw keys.missing("host", "host=NAME, or unix-path=PATH");
        }
        // oVirt writes -1 where there is no port.
        int port = Math.max(0, keys.number("port", -1, LAST_PORT, 0));
        int tlsPort = Math.max(0, keys.number("tls-port", -1, LAST_PORT, 0));
        if (port == 0 && tlsPort == 0) {
            throw keys.missing("port", "port=N or tls-port=N");
        }
        return SpiceUri.tcp(host, port, tlsPort);
    }

    private static TlsTrust trust(KeyFile keys) throws ViewerFileException {
        if (!keys.has("ca") && !keys.has("host-subject")) {
            return null;
        }
        TlsTrust trust = TlsTrust.system();
        if (keys.has("ca")) {
            try {
                trust = TlsTrust.authorities(keys.text("ca"), "ca");
            } catch (ViewerFileException e) {
                throw e;
            } catch (IOException e) {
                throw keys.wrong("ca", "holds no certificate in PEM, with \\n between its lines");
            }
        }
        try {
            return keys.has("host-subject") ? trust.subject(keys.text("host-subject")) : trust;
        } catch (IllegalArgumentException e) {
            throw keys.wrong("host-subject", "can't be used: " + e.getMessage());
        }
    }

    private static HttpProxy proxy(KeyFile keys) throws ViewerFileException {
        try {
            return keys.has("proxy") ? HttpProxy.parse(keys.text("proxy")) : null;
        } catch (IllegalArgumentException e) {
            throw keys.wrong("proxy", "can't be used: " + e.getMessage());
        }
    }

    private Set<Integer> disabled(KeyFile keys) throws ViewerFileException {
        Set<Integer> types = channels(keys, "disable-channels");
        if (types.contains(SpiceChannels.MAIN)) {
            throw keys.wrong("disable-channels", "has main, without which there is no session");
        }
        return types;
    }

    private Set<Integer> channels(KeyFile keys, String key) throws ViewerFileException {
        Set<Integer> types = new TreeSet<>();
        String list = keys.text(key);
        for (String entry : list == null ? new String[0] : list.split("[;,]")) {
            String name = entry.strip();
            OptionalInt type = ChannelName.typeOf(name);
            if (name.equals("all")) {
                types.addAll(ALL);
            } else if (type.isPresent()) {
                types.add(type.getAsInt());
            } else if (!name.isEmpty()) {
                ignored.put(key + " " + name, "is no channel that can be opened");
            }
        }
        return types;
    }

    private static Password password(KeyFile keys, byte[] secret) throws ViewerFileException {
        try {
            return Password.of(secret);
        } catch (IllegalArgumentException e) {
            throw keys.wrong("password", "can't be used: " + e.getMessage());
        }
    }

    private static SaslLogin login(String user, Password password) {
        char[] typed = password.characters();
        try {
            return SaslLogin.password(user, typed);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }

    /** {@return where the server is} */
    public SpiceUri uri() {
        return uri;
    }

    /** {@return what to write above the window, if the file says} */
    public Optional<String> title() {
        return Optional.ofNullable(title);
    }

    /** {@return what the file says and plays no part here, with the reason: such as "is about the viewer's window"} */
    public Map<String, String> ignored() {
        return Map.copyOf(ignored);
    }

    /**
     * {@return options with what the file says: password, login, authorities, proxy, channels}
     *
     * @param other what holds where the file says nothing
     */
    public ClientOptions options(ClientOptions other) {
        ClientOptions options = other.password(password)
                .access(access.proxy() == null ? access.through(other.access().proxy()) : access);
        options = login == null ? options : options.sasl(login);
        return trust == null ? options : options.trust(trust);
    }

    /** Overwrites the password; nothing can be connected with it any more. */
    @Override
    public void close() {
        password.close();
        if (login != null) {
            login.close();
        }
    }

    /** {@return what may be shown of it: where the server is} */
    @Override
    public String toString() {
        return uri.toString();
    }
}
