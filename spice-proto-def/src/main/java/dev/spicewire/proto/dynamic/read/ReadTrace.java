// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What a reader reads, noted as it reads: so it holds, of a malformed body, all that was read in front of the fault. Of
 * several passes the last one counts.
 */
public final class ReadTrace {

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();

    /** Nothing is read yet. */
    public ReadTrace() {
        // Readers fill it.
    }

    /** What bytes are. */
    public enum Kind {
        /** An integer or enum. */
        NUMBER,
        /** An array of integers or enums. */
        ARRAY,
        /** The word of a pointer, whose value is the offset of a part, or 0. */
        POINTER,
        /** The 0 behind a string. */
        TERMINATOR,
        /** The value of a {@code @zero} member, which means nothing and is no field. */
        ZERO,
        /** What a switch leaves over of its size. */
        PADDING
    }

    /**
     * Bytes that were read at once.
     *
     * @param kind  what they are
     * @param path  the member, from the message inwards
     * @param type  type of the member without typedefs, of an array that of an element; null for padding
     * @param value what they mean; null for padding
     * @param from  offset of the first byte
     * @param to    offset behind the last one, which is the first of an array without elements
     */
    public record Piece(Kind kind, String path, Type type, Value value, int from, int to) {
    }

    /**
     * A part that a pointer leads to.
     *
     * @param path the pointer
     * @param from offset of its first byte
     * @param to   offset behind its last byte, {@link #UNFINISHED} if it was not read to its end
     */
    public record Part(String path, int from, int to) {

        /** The end of a part with a fault in it. */
        public static final int UNFINISHED = -1;
    }

    /** {@return what was read, in the order of reading} */
    public List<Piece> pieces() {
        return Collections.unmodifiableList(pieces);
    }

    /** {@return the parts that were looked at, without the main part, in the order of their pointers} */
    public List<Part> parts() {
        return Collections.unmodifiableList(parts);
    }

    /** A pass begins. */
    void restart() {
        pieces.clear();
        parts.clear();
    }

    void number(Node.Scalar scalar, Path path) {
        add(Kind.NUMBER, path, scalar.type(), Node.number(scalar.type(), scalar.bits()), scalar.offset(),
                scalar.offset() + Node.width(scalar.type()));
    }

    void array(Node.Run run, BodyBytes body, Path path) {
        add(Kind.ARRAY, path, run.element(), ValueBuilder.run(run, body), run.offset(),
                run.offset() + run.count() * Node.width(run.element()));
    }

    void pointer(PointerNode pointer, int end) {
        add(Kind.POINTER, pointer.location().path(), pointer.type(), IntValue.ofUnsigned(pointer.word()),
                pointer.location().offset(), end);
    }

    void terminator(Type element, Path path, int offset) {
        add(Kind.TERMINATOR, path, element, IntValue.of(0), offset, offset + 1);
    }

    void padding(Path path, int from, int to) {
        if (to > from) {
            add(Kind.PADDING, path, null, null, from, to);
        }
    }

    /** A part begins. {@return its number} */
    int enter(PointerNode pointer) {
        parts.add(new Part(pointer.location().path().toString(), (int) pointer.word(), Part.UNFINISHED));
        return parts.size() - 1;
    }

    /** A part is read, without those that its pointers lead to. */
    void leave(int number, int end) {
        Part begun = parts.get(number);
        parts.set(number, new Part(begun.path(), begun.from(), end));
    }

    /** A message without members of its own: all its bytes are one. */
    public void opaque(String path, Type element, BodyBytes body) {
        pieces.add(new Piece(Kind.ARRAY, path, element, body.slice(0, body.length()), 0, body.length()));
    }

    int size() {
        return pieces.size();
    }

    /** All from a piece on was a {@code @zero} member. */
    void zero(int first) {
        pieces.subList(first, pieces.size())
                .replaceAll(p -> new Piece(Kind.ZERO, p.path(), p.type(), p.value(), p.from(), p.to()));
    }

    private void add(Kind kind, Path path, Type type, Value value, int from, int to) {
        pieces.add(new Piece(kind, path.toString(), type, value, from, to));
    }
}
