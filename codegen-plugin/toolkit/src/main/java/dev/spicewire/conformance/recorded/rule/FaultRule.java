// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.read.ReadTrace.Kind;
import dev.spicewire.proto.dynamic.read.ReadTrace.Piece;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.PointerType;
import java.util.List;
import java.util.Optional;

/** Which rule a body breaks that is rejected: what was read in front of the fault tells. */
final class FaultRule {

    private final Decoded.Rejected fault;
    private final ReadTrace trace;

    /**
     * Takes a fault.
     *
     * @param fault what was found
     * @param trace what was read in front of it
     */
    FaultRule(Decoded.Rejected fault, ReadTrace trace) {
        this.fault = fault;
        this.trace = trace;
    }

    /** {@return the rule that a lenient reader goes by} */
    Rule ofReading() {
        Optional<Piece> pointer = pieces(Kind.POINTER).stream().filter(this::isHere).findFirst();
        if (pointer.isPresent()) {
            return ofPointer(pointer.get());
        }
        boolean count = pieces(Kind.NUMBER).stream().anyMatch(this::isHere);
        if (count && pieces(Kind.POINTER).stream().anyMatch(piece -> isNull(piece) && isCountedHere(piece))) {
            return Rule.NULL_ARRAYS;
        }
        boolean pointed = trace.parts().stream().anyMatch(part -> part.to() == ReadTrace.Part.UNFINISHED);
        if (count) {
            return pointed && pieces(Kind.POINTER).stream().anyMatch(this::isCountedHere) ? Rule.ARRAY_TARGETS
                    : Rule.COUNTS;
        }
        return pointed ? Rule.STRUCT_TARGETS : Rule.LENGTH;
    }

    /** {@return the rule that only a strict reader goes by: bytes are told at the message or a pointer} */
    Rule ofStrictReading() {
        boolean ofMessage = fault.path().indexOf('.') < 0;
        boolean ofPointer = pieces(Kind.POINTER).stream().anyMatch(piece -> piece.path().equals(fault.path()));
        return ofMessage || ofPointer ? Rule.STRICT_BYTES : Rule.STRICT_VALUES;
    }

    private Rule ofPointer(Piece pointer) {
        boolean array = ((PointerType) pointer.type()).target().resolved() instanceof ArrayType;
        if (isNull(pointer)) {
            // A null array of a computed size is told at its pointer, and so is one that must not be null.
            return array && !fault.reason().startsWith("is null") ? Rule.NULL_ARRAYS : Rule.NON_NULL;
        }
        return array ? Rule.ARRAY_TARGETS : Rule.STRUCT_TARGETS;
    }

    private List<Piece> pieces(Kind kind) {
        return trace.pieces().stream().filter(piece -> piece.kind() == kind).toList();
    }

    private boolean isHere(Piece piece) {
        return piece.path().equals(fault.path()) && piece.from() == fault.offset();
    }

    private static boolean isNull(Piece pointer) {
        return pointer.value() instanceof IntValue word && word.bits() == 0;
    }

    /** {@return whether the number at fault counts the elements that a pointer leads to} */
    private boolean isCountedHere(Piece pointer) {
        return pointer.type() instanceof PointerType type && type.target().resolved() instanceof ArrayType array
                && array.length() instanceof ArrayLength.Counted counted
                && fault.path().endsWith("." + counted.member())
                && pointer.path().startsWith(parent(fault.path()));
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('.') + 1);
    }
}
