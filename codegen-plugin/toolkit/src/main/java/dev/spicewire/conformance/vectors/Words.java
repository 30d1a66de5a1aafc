// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.coverage.Step;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.IntValue;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers in bodies: where they are, and bodies with other ones. */
final class Words {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");

    private Words() {
    }

    /** {@return the path of a place as a trace has it, without indices} */
    static String path(String message, Place place) {
        return Stream.concat(Stream.of(message), Stream.concat(place.way().stream(), Stream.of(place.last()))
                .map(Words::step)).collect(Collectors.joining("."));
    }

    /** {@return the names of a step in a path} */
    static String step(Step step) {
        return step.member().name() + step.taken().map(one -> "." + one.member().name()).orElse("");
    }

    /** {@return a path without indices} */
    static String plain(String path) {
        return INDEX.matcher(path).replaceAll("");
    }

    /** {@return the words of pointers, in the order of reading} */
    static List<ReadTrace.Piece> pointers(ReadTrace trace) {
        return trace.pieces().stream().filter(piece -> piece.kind() == ReadTrace.Kind.POINTER).toList();
    }

    /** {@return the first word of a pointer at a path} */
    static Optional<ReadTrace.Piece> pointer(ReadTrace trace, String path) {
        return pointers(trace).stream().filter(piece -> plain(piece.path()).equals(path)).findFirst();
    }

    /** {@return the number that a piece holds} */
    static long number(ReadTrace.Piece piece) {
        return piece.value() instanceof IntValue number ? number.bits() : 0;
    }

    /** {@return the body with another number at a piece} */
    static byte[] with(byte[] body, ReadTrace.Piece piece, long number) {
        byte[] changed = body.clone();
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
        System.arraycopy(bytes, 0, changed, piece.from(), piece.to() - piece.from());
        return changed;
    }
}
