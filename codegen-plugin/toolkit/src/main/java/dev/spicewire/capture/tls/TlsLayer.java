// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.tls.Half.Generation;
import dev.spicewire.capture.tls.Half.Waiting;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Both directions of a TLS connection whose keys are known. Behind a loss the first record that fits goes on. */
public final class TlsLayer implements ConnectionHandler {

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION_DATA = 23;
    private static final int MOST_WAITING = 256;

    private static final String NO_KEYS = "TLS, no keys";
    private static final String NO_KEYS_OF_CONNECTION = "TLS, the key log has no keys of this connection";
    private static final String WRONG_KEYS = "TLS, the keys do not fit";
    private static final String WRONG_KEYS_OF_ONE = "no key of the log fits";

    private final TlsKeys keys;
    private final Outcome outcome;
    private final Map<Direction, Half> halves = new EnumMap<>(Direction.class);
    private Hello client;
    private Hello server;
    private ConnectionHandler inside;
    private boolean ended;

    /** What is to be told of directions, once it is known whether anything of the connection can be read. */
    private final List<String> given = new ArrayList<>();
    private final MissingKeys missing = new MissingKeys();
    private Set<Direction> hidden = Set.of();

    /** What comes of the connection. */
    public interface Outcome {

        /**
         * The keys are known.
         *
         * @param version such as {@code TLS 1.3}
         * @param hidden  the direction of which nothing is handed on, as its keys are missing or wrong, if there is one
         * @return who takes the streams inside
         */
        ConnectionHandler inside(String version, Set<Direction> hidden);

        /**
         * The connection can't be read any further.
         *
         * @param reason why
         */
        void unreadable(String reason);

        /**
         * One direction can't be read any further, or not at all; the other one can.
         *
         * @param reason why, with the direction
         */
        void lost(String reason);
    }

    /**
     * Starts with the first byte of both directions.
     *
     * @param keys    the keys that are known
     * @param outcome takes what comes of it
     */
    public TlsLayer(TlsKeys keys, Outcome outcome) {
        this.keys = keys;
        this.outcome = outcome;
        halves.put(Direction.CLIENT, new Half());
        halves.put(Direction.SERVER, new Half());
    }

    @Override
    public void bytes(Direction from, ByteBuffer bytes, long frame) {
        Half half = halves.get(from);
        if (ended) {
            return;
        }
        if (half.isGivenUp()) {
            lose(from, bytes.remaining());
            return;
        }
        try {
            ByteBuffer rest = bytes;
            do {
                rest = half.isLost() ? find(from, half, rest, frame) : read(from, half, rest, frame);
            } while (!ended && !half.isGivenUp() && (rest.hasRemaining() || half.isUnsearched()));
            if (half.isGivenUp()) {
                lose(from, rest.remaining());
            }
        } catch (GeneralSecurityException e) {
            end("TLS: " + e.getMessage());
        } catch (Failure e) {
            end(e.getMessage());
        }
    }

    /** {@return what stands behind the record from which on it is not known where records start} */
    private ByteBuffer read(Direction from, Half half, ByteBuffer bytes, long frame) {
        half.discard(bytes);
        half.records.bytes(bytes, frame, (header, body, number) -> record(from, header, body, number));
        if (half.records.isMalformed() && !half.fits()) {
            end("TLS: what the " + from.word() + " sends are no records any more");
        } else if (half.records.isMalformed()) {
            half.lose(half.records.begun());
        }
        return bytes;
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        if (ended) {
            return;
        }
        Half half = halves.get(from);
        if (half.isGivenUp()) {
            lose(from, length);
            return;
        }
        half.handshake.clear();
        int lost = half.hole(length);
        if (server == null) {
            end("TLS: a part of the handshake is missing in the capture");
        } else if (lost > 0) {
            inside().gap(from, Math.max(1, lost - half.overhead()), Missing.ESTIMATED);
        }
    }

    @Override
    public void end() {
        if (!ended && inside == null) {
            end(unread());
        }
        for (Direction from : Direction.values()) {
            if (!ended && !halves.get(from).isGivenUp() && halves.get(from).isRefused()) {
                giveUp(from, WRONG_KEYS_OF_ONE);
            }
        }
        if (inside != null) {
            inside.end();
        }
    }

    /** Thrown out of the records when nothing more can be read. */
    private static final class Failure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failure(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The streams inside begin when keys have turned out to fit. */
    private ConnectionHandler inside() {
        if (inside == null) {
            hidden = halves.keySet().stream().filter(from -> halves.get(from).isGivenUp()).collect(Collectors.toSet());
            inside = outcome.inside(version(server), hidden);
            given.forEach(outcome::lost);
        }
        return inside;
    }

    /** {@return why nothing was read at all} */
    private String unread() {
        if (keys.log().isEmpty()) {
            return NO_KEYS;
        }
        boolean refused = halves.keySet().stream().filter(from -> !missing.of(from)).map(halves::get)
                .anyMatch(half -> half.isRefused() || half.isGivenUp());
        if (refused) {
            return missing.text().map(text -> WRONG_KEYS + "; " + text).orElse(WRONG_KEYS);
        }
        return "TLS, " + missing.text().orElse("the handshake is not complete");
    }

    /** Nothing more of a direction can be read; the other one goes on, if it can be read. */
    private void giveUp(Direction from, String reason) {
        halves.get(from).giveUp();
        if (inside == null && halves.values().stream().allMatch(Half::isGivenUp)) {
            end(unread());
            return;
        }
        String text = "TLS: what the " + from.word() + " sends is left out from here on: " + reason;
        if (inside == null) {
            given.add(text);
        } else {
            outcome.lost(text);
        }
    }

    private void lose(Direction from, long length) {
        if (inside != null && length > 0 && !hidden.contains(from)) {
            inside.gap(from, length, Missing.ESTIMATED);
        }
    }

    private static String version(Hello hello) {
        return "TLS 1." + (hello.version() - 0x0301);
    }

    private void end(String reason) {
        ended = true;
        outcome.unreadable(reason);
    }

    private boolean record(Direction from, ByteBuffer header, ByteBuffer body, long frame) {
        Half half = halves.get(from);
        if (from == Direction.CLIENT && client != null && server == null) {
            half.waiting.add(new Waiting(copy(header), copy(body), frame));
            if (half.waiting.size() > MOST_WAITING) {
                throw new Failure("TLS: the server's side of the handshake is not in the capture");
            }
            return true;
        }
        try {
            process(from, half, header, body, frame);
            return !half.isLost() && !half.isGivenUp();
        } catch (GeneralSecurityException e) {
            throw new Failure("TLS: " + e.getMessage());
        }
    }

    private void process(Direction from, Half half, ByteBuffer header, ByteBuffer body, long frame)
            throws GeneralSecurityException {
        int type = header.get(0);
        boolean old = server != null && server.version() == Hello.TLS_1_2;
        if (type == CHANGE_CIPHER_SPEC) {
            if (old) {
                half.turn();
            }
        } else if (old ? half.isEncrypted() : server != null && type == APPLICATION_DATA) {
            Optional<byte[]> plain = half.open(header, body, 0);
            if (plain.isEmpty()) {
                refused(from, half, header, body);
            } else {
                opened(from, type, plain.get(), frame);
            }
        } else if (type == HANDSHAKE) {
            half.handshake.add(body, (message, content) -> message(from, message, content));
        } else if (type == APPLICATION_DATA) {
            throw new Failure("TLS, the capture starts in the middle of the connection");
        }
    }

    /** Where others have fitted, it is this record that is damaged, or what stands in its place. */
    private void refused(Direction from, Half half, ByteBuffer header, ByteBuffer body) {
        if (half.fits()) {
            half.lose(header, body);
        } else if (half.refuse()) {
            giveUp(from, WRONG_KEYS_OF_ONE);
        }
    }

    private void opened(Direction from, int outerType, byte[] plain, long frame) throws GeneralSecurityException {
        int type = outerType;
        int length = plain.length;
        if (server.version() == Hello.TLS_1_3) {
            while (length > 0 && plain[length - 1] == 0) {
                length--;
            }
            length = Math.max(0, length - 1);
            type = plain.length == 0 ? 0 : plain[length];
        }
        ByteBuffer content = ByteBuffer.wrap(plain, 0, length);
        if (type == APPLICATION_DATA) {
            inside().bytes(from, content, frame);
        } else if (type == HANDSHAKE) {
            halves.get(from).handshake.add(content, (message, body) -> message(from, message, body));
        }
    }

    private void message(Direction from, int type, ByteBuffer body) throws GeneralSecurityException {
        Half half = halves.get(from);
        boolean modern = server != null && server.version() == Hello.TLS_1_3;
        switch (type) {
            case Handshake.CLIENT_HELLO -> client = client == null ? Hello.client(body).orElse(null) : client;
            case Handshake.SERVER_HELLO -> {
                Optional<Hello> hello = Hello.server(body).filter(answer -> !answer.isRetry());
                if (server == null && hello.isPresent()) {
                    begin(hello.get());
                }
            }
            case Handshake.FINISHED -> {
                if (modern) {
                    half.turn();
                }
            }
            case Handshake.KEY_UPDATE -> {
                if (modern) {
                    half.update();
                }
            }
            default -> {
                // Certificates, tickets and the like change no keys.
            }
        }
    }

    private void begin(Hello answer) throws GeneralSecurityException {
        server = answer;
        String version = version(answer);
        if (keys.log().isEmpty()) {
            throw new Failure(NO_KEYS);
        }
        if (client == null) {
            throw new Failure("TLS: its first message is not in the capture");
        }
        if (answer.version() < Hello.TLS_1_2) {
            throw new Failure(version + " is not decrypted");
        }
        Suite suite = Suite.of(answer.suite()).orElseThrow(() -> new Failure(
                String.format("%s with cipher suite 0x%04x, which is not decrypted", version, answer.suite())));
        if (answer.version() == Hello.TLS_1_3) {
            beginModern(suite);
        } else {
            beginOld(suite);
        }
        Half half = halves.get(Direction.CLIENT);
        List<Waiting> waiting = List.copyOf(half.waiting);
        half.waiting.clear();
        for (Waiting record : waiting) {
            if (half.isGivenUp()) {
                break;
            }
            process(Direction.CLIENT, half, record.header(), record.body(), record.frame());
        }
    }

    private void beginModern(Suite suite) throws GeneralSecurityException {
        for (Direction from : Direction.values()) {
            Generation data = generation(suite, MissingKeys.side(from) + MissingKeys.DATA);
            halves.get(from).keys(generation(suite, MissingKeys.side(from) + "_HANDSHAKE_TRAFFIC_SECRET"), data);
            if (data == null) {
                missing.add(from);
            }
        }
        if (halves.values().stream().noneMatch(Half::hasKeys)) {
            throw new Failure(NO_KEYS_OF_CONNECTION);
        }
        for (Direction from : Direction.values()) {
            if (missing.of(from)) {
                giveUp(from, MissingKeys.text(from));
            }
        }
    }

    private Generation generation(Suite suite, String label) throws GeneralSecurityException {
        Optional<byte[]> secret = keys.log().secret(label, client.random());
        return secret.isPresent() ? Generation.of(suite, secret.get()) : null;
    }

    private void beginOld(Suite suite) throws GeneralSecurityException {
        byte[] master = keys.master(client, server)
                .orElseThrow(() -> new Failure(NO_KEYS_OF_CONNECTION));
        byte[] block = new Derivation(suite).keyBlock(master, server.random(), client.random(),
                RecordKeys.blockBytes(suite));
        for (Direction from : Direction.values()) {
            RecordKeys own = RecordKeys.ofBlock(suite, block, from == Direction.CLIENT ? 0 : 1);
            halves.get(from).keys(null, new Generation(suite, null, own));
        }
    }

    /** {@return what stands behind the record that was found, if one was} */
    private ByteBuffer find(Direction from, Half half, ByteBuffer bytes, long frame) throws GeneralSecurityException {
        Optional<Half.Found> found = half.find(bytes);
        if (found.isPresent()) {
            inside().gap(from, Math.max(1, found.get().missing()), Missing.ESTIMATED);
            opened(from, found.get().header().get(0), found.get().plain(), frame);
            return found.get().rest();
        } else if (half.isHopeless()) {
            giveUp(from, "behind a loss no record fits");
        }
        return bytes;
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
    }
}
