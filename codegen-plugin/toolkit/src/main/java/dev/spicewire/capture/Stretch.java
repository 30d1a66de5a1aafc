// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;

/** A part of one direction's stream that is kept until it is understood, with its holes and the packets it came in. */
final class Stretch {

    /** As much as is looked through for the place where messages start again. */
    static final int MOST = 1024 * 1024;

    private final BitSet missing = new BitSet();
    private final BitSet starts = new BitSet();
    private final BitSet ends = new BitSet();
    private final List<Piece> pieces = new ArrayList<>();
    private byte[] bytes = new byte[512];
    private int end;

    /** Bytes that came in one packet, or the hole {@code why}. */
    private record Piece(int from, int length, long frame, Missing why) {
    }

    /** {@return whether there is room for more bytes or a hole of that length} */
    boolean hasRoom(long length) {
        return length <= MOST - end;
    }

    void add(ByteBuffer more, long frame) {
        int length = more.remaining();
        grow(length);
        starts.set(end);
        pieces.add(new Piece(end, length, frame, null));
        more.duplicate().get(bytes, end, length);
        end += length;
        ends.set(end);
    }

    void gap(long length, Missing why) {
        grow((int) length);
        pieces.add(new Piece(end, (int) length, 0, why));
        missing.set(end, end + (int) length);
        ends.clear(end);
        end += (int) length;
        ends.set(end, why == Missing.CUT_OFF);
    }

    /** {@return offset behind the last byte or hole} */
    int end() {
        return end;
    }

    /** {@return whether all of these bytes are there} */
    boolean has(long from, long length) {
        return from + length <= end && holesIn(from, length) == 0;
    }

    /** {@return how many of these bytes are holes} */
    int holesIn(long from, long length) {
        int to = (int) Math.min(end, from + length);
        return from >= to ? 0 : missing.get((int) from, to).cardinality();
    }

    /** {@return whether a packet's bytes start here} */
    boolean startsPacket(int at) {
        return starts.get(at);
    }

    /** {@return whether a packet's bytes end in front of this offset, captured or cut off} */
    boolean endsPacket(int at) {
        return ends.get(at);
    }

    /** {@return the first offset from here on that is no hole} */
    int behindHole(int at) {
        return missing.nextClearBit(at);
    }

    /** {@return number of the packet that brought a byte, if it is there} */
    OptionalLong frameOf(int at) {
        return pieces.stream().filter(piece -> piece.why() == null && piece.from() <= at
                && at < piece.from() + piece.length()).mapToLong(Piece::frame).findFirst();
    }

    /** {@return bytes that are there} */
    ByteBuffer slice(int from, int length) {
        return ByteBuffer.wrap(bytes, from, length).slice();
    }

    /** Hands on everything from an offset, in the pieces in which it came. */
    void replay(int from, Direction direction, ConnectionHandler handler) {
        for (Piece piece : List.copyOf(pieces)) {
            int at = Math.max(from, piece.from());
            int length = piece.from() + piece.length() - at;
            if (length > 0 && piece.why() != null) {
                handler.gap(direction, length, piece.why());
            } else if (length > 0) {
                handler.bytes(direction, slice(at, length), piece.frame());
            }
        }
    }

    private void grow(int length) {
        if (end + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end + length, 2 * bytes.length));
        }
    }
}
