// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.connection.BareConnection;
import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.SpiceUri;
import dev.spicewire.connection.Timeouts;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.live.probe.ConnectFailure;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A server under test. */
final class ServerPeer implements Peer {

    private final SpiceUri uri;
    private final ClientOptions options;
    private final OpenConversations conversations = new OpenConversations();
    private @Nullable RunClock clock;

    /**
     * Names a server.
     *
     * @param uri     where it is
     * @param options how to connect, and the password of its tickets
     */
    ServerPeer(SpiceUri uri, ClientOptions options) {
        this.uri = uri;
        this.options = options;
    }

    @Override
    public String name() {
        return "server " + uri;
    }

    /** Connects once, and shakes hands where there is TLS. */
    @Override
    public void prepare(RunClock running) throws IOException, OutOfTimeException {
        clock = running;
        try (ByteChannel connection = dial(running.next())) {
            if (uri.tlsPort().isPresent()) {
                Conversation first = conversations.begin(connection, running);
                first.send(LinkBytes.of(ServerTalk.MAIN).bytes());
                first.receive(1, "link reply");
            }
        } catch (Deviation e) {
            if (e.fault().equals(Conversation.NO_TLS)) {
                throw new IOException(e.getMessage(), e);
            }
        } catch (IOException e) {
            throw new IOException(ConnectFailure.describe(e), e);
        } finally {
            conversations.close();
        }
    }

    @Override
    public void begin() {
        conversations.close();
    }

    @Override
    public Conversation connect() throws NoConnectionException, OutOfTimeException {
        RunClock running = Objects.requireNonNull(clock, "prepare comes first");
        try {
            return conversations.begin(dial(running.next()), running);
        } catch (IOException e) {
            running.check();
            throw new NoConnectionException(ConnectFailure.describe(e));
        }
    }

    /** {@return the password for tickets, the empty one if the server asks for none} */
    Password password() {
        return options.password();
    }

    /** {@return whether there is a password, so that another one is wrong} */
    boolean hasPassword() {
        char[] characters = options.password().characters();
        Arrays.fill(characters, '\0');
        return characters.length > 0;
    }

    @Override
    public byte[] sent() {
        return conversations.sent();
    }

    @Override
    public PeerEnd end() {
        conversations.close();
        return PeerEnd.NOTHING;
    }

    @Override
    public void close() {
        conversations.close();
    }

    private ByteChannel dial(Duration most) throws IOException {
        Timeouts usual = options.timeouts();
        return BareConnection.to(uri, options.timeouts(
                new Timeouts(most.plusMillis(1), usual.link(), usual.idle(), usual.write())));
    }
}
