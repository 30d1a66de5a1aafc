// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** A part of one direction's stream that is kept until it is understood, with its holes and the packets it came in. */
final class Stretch {

    /** As much as is looked through for the place where messages start again. */
    static final int MOST = 1024 * 1024;

    private static final int FIRST_ALLOCATION = 512;

    private final Holes holes = new Holes();
    private final List<Piece> pieces = new ArrayList<>();
    private final BitSet inexact = new BitSet();
    private byte[] bytes = new byte[FIRST_ALLOCATION];
    private int held;
    private int end;

    /** Bytes that came in one packet, or the hole {@code why}. */
    private record Piece(int from, int length, long frame, Missing why) {

        int end() {
            return from + length;
        }
    }

    /** {@return whether there is room for more bytes or a hole of that length} */
    boolean hasRoom(long length) {
        return length <= MOST - end;
    }

    void add(ByteBuffer more, long frame) {
        int length = more.remaining();
        if (length > 0) {
            grow(length);
            pieces.add(new Piece(end, length, frame, null));
            more.duplicate().get(bytes, held, length);
            held += length;
            end += length;
        }
    }

    void gap(long length, Missing why) {
        if (length > 0) {
            pieces.add(new Piece(end, (int) length, 0, why));
            holes.add(end, end + (int) length);
            inexact.set(end, !why.isExact());
            end += (int) length;
        }
    }

    /** {@return offset behind the last byte or hole} */
    int end() {
        return end;
    }

    /** {@return whether the first bytes are those of an ASCII text} */
    boolean startsWith(String text) {
        return has(0, text.length())
                && StandardCharsets.ISO_8859_1.decode(slice(0, text.length())).toString().equals(text);
    }

    /** {@return whether all of these bytes are there} */
    boolean has(long from, long length) {
        return from + length <= end && holesIn(from, length) == 0;
    }

    /** {@return whether all of these bytes are there, and it is certain that they are the ones} */
    boolean hasExactly(long from, long length) {
        return has(from, length) && isExact(0, from + length);
    }

    /** {@return whether no hole between two offsets has a length that is only estimated} */
    boolean isExact(int from, long to) {
        int hole = inexact.nextSetBit(from);
        return hole < 0 || hole >= to;
    }

    /** {@return up to where it is certain how many bytes there are} */
    int exactEnd() {
        int hole = inexact.nextSetBit(0);
        return hole < 0 ? end : hole;
    }

    /** {@return how many of these bytes are holes} */
    int holesIn(long from, long length) {
        int to = (int) Math.min(end, from + length);
        return from >= to ? 0 : holes.before(to) - holes.before((int) from);
    }

    /** {@return how many bytes of one kind the whole holes between two offsets have} */
    long holesOf(Predicate<Missing> kind, int from, int to) {
        return pieces.stream().filter(piece -> piece.why() != null && kind.test(piece.why()))
                .filter(piece -> piece.from() >= from && piece.end() <= to).mapToLong(Piece::length).sum();
    }

    /** {@return whether a packet's bytes start here} */
    boolean startsPacket(int at) {
        int piece = pieceFrom(at);
        return piece < pieces.size() && pieces.get(piece).from() == at && pieces.get(piece).why() == null;
    }

    /** {@return whether a packet's bytes end in front of this offset, captured or cut off} */
    boolean endsPacket(int at) {
        int next = pieceFrom(at);
        if (next == 0 || pieces.get(next - 1).end() != at) {
            return false;
        }
        Missing why = pieces.get(next - 1).why();
        boolean cut = next < pieces.size() && pieces.get(next).why() != null;
        return !cut && (why == null || why == Missing.CUT_OFF);
    }

    /** {@return the first offset from here on that is no hole} */
    int behindHole(int at) {
        return holes.behind(at);
    }

    /** {@return where the bytes end that are there from here on without a hole} */
    int untilHole(int at) {
        return holes.next(at, end);
    }

    /** {@return number of the packet that brought a byte, if it is there} */
    OptionalLong frameOf(int at) {
        return pieces.stream().filter(piece -> piece.why() == null && piece.from() <= at
                && at < piece.from() + piece.length()).mapToLong(Piece::frame).findFirst();
    }

    /** {@return bytes that are there} */
    ByteBuffer slice(int from, int length) {
        return ByteBuffer.wrap(bytes, from - holes.before(from), length).slice();
    }

    /** Hands on everything from an offset, in the pieces in which it came. */
    void replay(int from, Direction direction, ConnectionHandler handler) {
        replay(from, end, direction, handler);
    }

    /** Hands on what stands between two offsets, in the pieces in which it came. */
    void replay(int from, int to, Direction direction, ConnectionHandler handler) {
        for (Piece piece : List.copyOf(pieces)) {
            int at = Math.max(from, piece.from());
            int length = Math.min(to, piece.end()) - at;
            if (length > 0 && piece.why() != null) {
                handler.gap(direction, length, piece.why());
            } else if (length > 0) {
                handler.bytes(direction, slice(at, length), piece.frame());
            }
        }
    }

    /** {@return number of the first piece that does not start in front of an offset} */
    private int pieceFrom(int at) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).from() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void grow(int length) {
        if (held + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(held + length, 2 * bytes.length));
        }
    }
}
