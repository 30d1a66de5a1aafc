// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.conformance.pipe.TesteeProcesses;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.TicketCipher;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client under test: one that connects again and again by itself, or one that is started for each case. */
final class ClientPeer implements Peer {

    /** A program needs its time to start, and a person longer. */
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String PLACEHOLDER = "{uri}";

    private final ClientPlace place;
    private final TesteeProcesses processes = new TesteeProcesses();
    private final OpenConversations conversations = new OpenConversations();
    private final KeyPair keys = TicketCipher.keys();
    private @Nullable RunClock clock;
    private @Nullable ClientDoor door;
    private @Nullable ClientProcess process;

    ClientPeer(ClientPlace place) {
        this.place = place;
    }

    @Override
    public String name() {
        return "client at " + place.uri();
    }

    @Override
    public void prepare(RunClock running) throws IOException {
        clock = running;
        door = ClientDoor.at(place.uri(), place.identity());
        place.listening().accept(place.uri());
    }

    @Override
    public void begin() throws IOException {
        if (place.command().isEmpty()) {
            return;
        }
        door().drain();
        List<String> command = place.command().stream()
                .map(word -> word.replace(PLACEHOLDER, place.uri().toString())).toList();
        process = new ClientProcess(processes, command);
    }

    @Override
    public Conversation connect() throws NoConnectionException, Deviation, OutOfTimeException {
        RunClock running = Objects.requireNonNull(clock, "prepare comes first");
        try {
            ByteChannel connection = await(running);
            return conversations.begin(door().layered(connection, running.next()), running);
        } catch (IOException e) {
            running.check();
            throw new Deviation("no connection", "connects and goes no further: " + e.getMessage());
        }
    }

    /** {@return what its ticket has to be, if that is known} */
    Optional<Password> password() {
        return place.password();
    }

    /** {@return the keys of this side} */
    KeyPair serverKeys() {
        return keys;
    }

    @Override
    public byte[] sent() {
        return conversations.sent();
    }

    @Override
    public PeerEnd end() {
        conversations.close();
        PeerEnd end = process == null ? PeerEnd.NOTHING : process.end();
        process = null;
        return end;
    }

    @Override
    public void close() {
        conversations.close();
        processes.close();
        if (door != null) {
            door.close();
        }
    }

    private ByteChannel await(RunClock running) throws IOException, NoConnectionException, OutOfTimeException {
        Duration most = running.next();
        most = running.least(most.compareTo(START) < 0 ? START : most);
        long end = System.nanoTime() + most.toNanos();
        while (System.nanoTime() - end < 0) {
            boolean ended = process != null && process.hasEnded();
            Optional<ByteChannel> connection = door().await(LOOK);
            if (connection.isPresent()) {
                return connection.get();
            }
            if (ended) {
                throw new NoConnectionException("the client ended before it connected, with "
                        + Objects.requireNonNull(process).exit());
            }
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        running.check();
        throw new NoConnectionException("no client has connected within " + RunClock.seconds(most));
    }

    private ClientDoor door() {
        return Objects.requireNonNull(door, "prepare comes first");
    }
}
