// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.tls.Half.Generation;
import dev.spicewire.capture.tls.Half.Waiting;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Both directions of a TLS connection whose keys are known. Behind a loss the first record that fits goes on. */
public final class TlsLayer implements ConnectionHandler {

    private static final int CHANGE_CIPHER_SPEC = 20;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION_DATA = 23;
    private static final int MOST_WAITING = 256;
    private static final int MOST_UNREAD = 256 * 1024;

    private final TlsKeys keys;
    private final Outcome outcome;
    private final Map<Direction, Half> halves = new EnumMap<>(Direction.class);
    private Hello client;
    private Hello server;
    private ConnectionHandler inside;
    private boolean ended;

    /** What comes of the connection. */
    public interface Outcome {

        /**
         * The keys are known.
         *
         * @param version such as {@code TLS 1.3}
         * @return who takes the streams inside
         */
        ConnectionHandler inside(String version);

        /**
         * The connection, or one direction of it, can't be read any further.
         *
         * @param reason why
         */
        void unreadable(String reason);
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
        if (ended) {
            return;
        }
        Half half = halves.get(from);
        try {
            if (half.isLost()) {
                find(from, half, bytes, frame);
                return;
            }
            half.discard(bytes);
            half.records.bytes(bytes, frame, (header, body, number) -> record(from, header, body, number));
            if (half.records.isMalformed()) {
                end("TLS: what the " + from.word() + " sends are no records any more");
            }
        } catch (GeneralSecurityException e) {
            end("TLS: " + e.getMessage());
        } catch (Failure e) {
            end(e.getMessage());
        }
    }

    @Override
    public void gap(Direction from, long length, Missing why) {
        if (ended) {
            return;
        }
        Half half = halves.get(from);
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
            end(keys.log().isEmpty() ? "TLS, no keys" : "TLS, the handshake is not complete");
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
            inside = outcome.inside(version(server));
        }
        return inside;
    }

    private static String version(Hello hello) {
        return "TLS 1." + (hello.version() - 0x0301);
    }

    private void end(String reason) {
        ended = true;
        outcome.unreadable(reason);
    }

    private void record(Direction from, ByteBuffer header, ByteBuffer body, long frame) {
        Half half = halves.get(from);
        if (from == Direction.CLIENT && client != null && server == null) {
            half.waiting.add(new Waiting(copy(header), copy(body), frame));
            if (half.waiting.size() > MOST_WAITING) {
                throw new Failure("TLS: the server's side of the handshake is not in the capture");
            }
            return;
        }
        try {
            process(from, half, header, body, frame);
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
                refused(from, half);
            } else {
                opened(from, type, plain.get(), frame);
            }
        } else if (type == HANDSHAKE) {
            half.handshake.add(body, (message, content) -> message(from, message, content));
        } else if (type == APPLICATION_DATA) {
            throw new Failure("TLS, the capture starts in the middle of the connection");
        }
    }

    /** Data that a client sends before the server has answered are under keys of their own; others do not fit. */
    private void refused(Direction from, Half half) {
        boolean early = from == Direction.CLIENT && !half.handshakeDone();
        if (!early) {
            throw new Failure("TLS, the keys do not fit");
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
            halves.get(from).dataSeen();
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
            throw new Failure("TLS, no keys");
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
            process(Direction.CLIENT, half, record.header(), record.body(), record.frame());
        }
    }

    private void beginModern(Suite suite) throws GeneralSecurityException {
        for (Direction from : Direction.values()) {
            String side = from == Direction.CLIENT ? "CLIENT" : "SERVER";
            halves.get(from).keys(generation(suite, side + "_HANDSHAKE_TRAFFIC_SECRET"),
                    generation(suite, side + "_TRAFFIC_SECRET_0"));
            if (!halves.get(from).hasKeys()) {
                throw new Failure("TLS, the key log has no keys of this connection");
            }
        }
    }

    private Generation generation(Suite suite, String label) throws GeneralSecurityException {
        Optional<byte[]> secret = keys.log().secret(label, client.random());
        return secret.isPresent() ? Generation.of(suite, secret.get()) : null;
    }

    private void beginOld(Suite suite) throws GeneralSecurityException {
        byte[] master = keys.master(client, server)
                .orElseThrow(() -> new Failure("TLS, the key log has no keys of this connection"));
        byte[] block = new Derivation(suite).keyBlock(master, server.random(), client.random(),
                RecordKeys.blockBytes(suite));
        for (Direction from : Direction.values()) {
            RecordKeys own = RecordKeys.ofBlock(suite, block, from == Direction.CLIENT ? 0 : 1);
            halves.get(from).keys(null, new Generation(suite, null, own));
        }
    }

    private void find(Direction from, Half half, ByteBuffer bytes, long frame) throws GeneralSecurityException {
        Optional<Half.Found> found = half.find(bytes);
        if (found.isPresent()) {
            inside().gap(from, Math.max(1, found.get().missing()), Missing.ESTIMATED);
            opened(from, found.get().header().get(0), found.get().plain(), frame);
            bytes(from, found.get().rest(), frame);
        } else if (half.unread() > MOST_UNREAD) {
            end("TLS: behind a loss no record of the " + from.word() + " fits");
        }
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes.duplicate()).flip();
    }
}
