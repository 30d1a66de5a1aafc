// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One direction: its records, and the keys that it has reached. */
final class Half {

    private static final int MOST_TRIED = 20_000;

    /** Decrypting takes time, and what is no record may look like many. Records that come in order give some back. */
    private static final int MOST_TRIED_IN_ALL = 60_000;
    private static final int TRIES_FOR_A_RECORD = 16;
    private static final int MOST_UNREAD = 256 * 1024;

    /** A server's certificates and what a client sends early take fewer records. */
    private static final int MOST_REFUSED_AT_FIRST = 64;

    final Records records = new Records();
    final List<Waiting> waiting = new ArrayList<>();
    final Handshake handshake = new Handshake();
    private Generation current;
    private Generation next;
    private boolean lost;
    private boolean unsearched;
    private boolean turned;
    private boolean fits;
    private boolean givenUp;
    private int refused;
    private int tried;
    private int discard;
    private long missing;
    private ByteArrayOutputStream unread = new ByteArrayOutputStream();

    /** A record that came before what tells how to read it. */
    record Waiting(ByteBuffer header, ByteBuffer body, long frame) {
    }

    /** Keys with the secret that the next ones come from, and the number of the next record. */
    static final class Generation {
        private final Suite suite;
        private final byte[] secret;
        private final RecordKeys keys;
        private long sequence;

        Generation(Suite suite, byte[] secret, RecordKeys keys) {
            this.suite = suite;
            this.secret = secret;
            this.keys = keys;
        }

        static Generation of(Suite suite, byte... secret) throws GeneralSecurityException {
            return new Generation(suite, secret, RecordKeys.of(suite, secret));
        }

        private Generation updated() throws GeneralSecurityException {
            return of(suite, new Derivation(suite).expandLabel(secret, "traffic upd", suite.hashBytes()));
        }
    }

    /** Sets the keys that are used now, if there are any, and those that follow. */
    void keys(Generation now, Generation later) {
        current = now;
        next = later;
    }

    /** {@return whether records that carry data have been decrypted} */
    boolean fits() {
        return fits;
    }

    /**
     * Notes a record that can't be decrypted. {@return whether none will be: data that a client sends before the server
     * has answered are under other keys, and those of the handshake may be missing}
     */
    boolean refuse() {
        refused++;
        return !fits && (next == null || refused > MOST_REFUSED_AT_FIRST);
    }

    /** {@return whether there were records, and not one that could be decrypted under the keys of data} */
    boolean isRefused() {
        return refused > 0 && !fits;
    }

    /** From here on nothing is decrypted. */
    void giveUp() {
        givenUp = true;
        waiting.clear();
        records.clear();
        unread = new ByteArrayOutputStream();
    }

    boolean isGivenUp() {
        return givenUp;
    }

    boolean isEncrypted() {
        return current != null;
    }

    boolean hasKeys() {
        return current != null || next != null;
    }

    /** Goes on to the next keys, if there are any. */
    void turn() {
        if (next != null) {
            current = next;
            next = null;
            turned = true;
        }
    }

    /** Goes on to the keys that come of the current ones. */
    void update() throws GeneralSecurityException {
        current = current.updated();
    }

    int overhead() {
        return current == null ? 0 : current.keys.overhead();
    }

    /**
     * Decrypts the next record. Where the last records under the old keys are lost, the next ones fit.
     *
     * @param ahead how many records in front of it may be lost
     */
    Optional<byte[]> open(ByteBuffer header, ByteBuffer body, long ahead) throws GeneralSecurityException {
        for (long skipped = 0; current != null && skipped <= Math.min(ahead, MOST_TRIED); skipped++) {
            tried++;
            Optional<byte[]> plain = current.keys.open(current.sequence + skipped, header, body);
            if (plain.isPresent()) {
                current.sequence += skipped + 1;
                fits |= turned;
                tried = Math.max(0, tried - (ahead == 0 ? TRIES_FOR_A_RECORD : 0));
                return plain;
            }
        }
        for (long skipped = 0; next != null && skipped <= Math.min(ahead, MOST_TRIED); skipped++) {
            tried++;
            Optional<byte[]> plain = next.keys.open(skipped, header, body);
            if (plain.isPresent()) {
                turn();
                current.sequence = skipped + 1;
                fits = true;
                return plain;
            }
        }
        return Optional.empty();
    }

    /**
     * Notes a hole. {@return bytes that the record had which it lies in, or -1 if it is unknown where the next starts}
     */
    int hole(long length) {
        int rest = records.missing();
        if (discard > 0 && length <= discard) {
            discard -= (int) length;
            return 0;
        }
        if (rest > 0 && length <= rest && discard == 0) {
            int announced = records.announced();
            discard = rest - (int) length;
            records.clear();
            if (current != null) {
                current.sequence++;
            }
            return announced;
        }
        discard = 0;
        missing += length;
        lose();
        return -1;
    }

    /** Where the next record starts is not known any more: in these bytes, or behind them. */
    void lose(ByteBuffer... bytes) {
        unread.reset();
        for (ByteBuffer piece : bytes) {
            byte[] copy = new byte[piece.remaining()];
            piece.duplicate().get(copy);
            unread.writeBytes(copy);
        }
        records.clear();
        handshake.clear();
        lost = true;
        unsearched = unread.size() > 0;
    }

    /** {@return whether it was not looked yet for a record in the bytes that it has} */
    boolean isUnsearched() {
        return unsearched;
    }

    /** Steps over what is left of a record with a hole. */
    void discard(ByteBuffer bytes) {
        int dropped = Math.min(discard, bytes.remaining());
        bytes.position(bytes.position() + dropped);
        discard -= dropped;
    }

    boolean isLost() {
        return lost;
    }

    /** {@return whether what came since is too much to be looked through} */
    boolean isHopeless() {
        return unread.size() > MOST_UNREAD || tried > MOST_TRIED_IN_ALL;
    }

    /** Takes bytes behind a hole. {@return from the first record on that can be decrypted, if there is one} */
    Optional<Found> find(ByteBuffer bytes) throws GeneralSecurityException {
        unsearched = false;
        byte[] more = new byte[bytes.remaining()];
        bytes.get(more);
        unread.writeBytes(more);
        ByteBuffer all = ByteBuffer.wrap(unread.toByteArray());
        for (int at = 0; at + Records.HEADER <= all.limit() && tried <= MOST_TRIED_IN_ALL; at++) {
            int end = at + Records.HEADER + Records.length(all, at);
            if (!Records.isHeader(all, at) || end > all.limit()) {
                continue;
            }
            ByteBuffer body = all.slice(at + Records.HEADER, end - at - Records.HEADER);
            ByteBuffer header = all.slice(at, Records.HEADER);
            Optional<byte[]> plain = open(header, body, (missing + at) / 22 + 2);
            if (plain.isPresent()) {
                Found found = new Found(header, plain.get(), all.slice(end, all.limit() - end), missing + at);
                lost = false;
                missing = 0;
                unread = new ByteArrayOutputStream();
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /**
     * A record behind a hole.
     *
     * @param header  its header
     * @param plain   what it carries
     * @param rest    what follows
     * @param missing bytes in front of it that were not read
     */
    record Found(ByteBuffer header, byte[] plain, ByteBuffer rest, long missing) {
    }
}
