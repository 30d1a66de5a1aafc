// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.ChannelMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what was read in the order of the bytes, with what nothing was read of in between. */
final class Spans {

    private Spans() {
    }

    /**
     * All spans of a body.
     *
     * @param trace  what was read
     * @param root   the message
     * @param length number of bytes
     * @param rest   what bytes are that were not read
     * @return spans that hold each byte, by offset
     */
    static List<Span> of(ReadTrace trace, ChannelMessage root, int length, Span.Role rest) {
        TextMembers texts = new TextMembers(root.body());
        List<ReadTrace.Piece> read = new ArrayList<>(trace.pieces());
        read.sort(Comparator.comparingInt(ReadTrace.Piece::from));
        boolean[] shared = shared(read);
        List<Span> all = new ArrayList<>();
        int covered = 0;
        for (int i = 0; i < read.size(); i++) {
            ReadTrace.Piece piece = read.get(i);
            if (piece.from() > covered) {
                all.add(unowned(rest, root.name(), covered, piece.from()));
            }
            all.add(span(piece, texts.has(piece.path()), shared[i]));
            covered = Math.max(covered, piece.to());
        }
        if (length > covered) {
            all.add(unowned(rest, root.name(), covered, length));
        }
        return all;
    }

    /** {@return the one span of a body that nothing is known of; none of an empty one} */
    static List<Span> unread(int length) {
        return length == 0 ? List.of() : List.of(unowned(Span.Role.UNREAD, "", 0, length));
    }

    /** {@return of pieces by offset, which have bytes in common with another one} */
    private static boolean[] shared(List<ReadTrace.Piece> pieces) {
        boolean[] shared = new boolean[pieces.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            ReadTrace.Piece piece = pieces.get(i);
            open.removeIf(other -> pieces.get(other).to() <= piece.from());
            if (piece.to() > piece.from()) {
                open.forEach(other -> shared[other] = true);
                shared[i] = !open.isEmpty();
                open.add(i);
            }
        }
        return shared;
    }

    private static Span unowned(Span.Role role, String root, int from, int to) {
        return new Span(role, root, Optional.empty(), Optional.empty(), from, to, false, false);
    }

    private static Span span(ReadTrace.Piece piece, boolean text, boolean shared) {
        Span.Role role = switch (piece.kind()) {
            case NUMBER -> Span.Role.NUMBER;
            case ARRAY -> Span.Role.ARRAY;
            case POINTER -> Span.Role.POINTER;
            case TERMINATOR -> Span.Role.TERMINATOR;
            case ZERO -> Span.Role.ZERO;
            case PADDING -> Span.Role.PADDING;
        };
        return new Span(role, piece.path(), Optional.ofNullable(piece.type()), Optional.ofNullable(piece.value()),
                piece.from(), piece.to(), text, shared);
    }
}
