// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.Optional;

/** What the type of a field means to the emitters: each shape has one way in Java to be held, read and written. */
public sealed interface Shape {

    /** An integer. */
    record Number(int bits, boolean signed) implements Shape {
    }

    /** An enum: a number that has names. */
    record Enumerated(EnumType type) implements Shape {
    }

    /** Flags: a number whose bits have names. */
    record FlagSet(EnumType type) implements Shape {
    }

    /** A struct in place. */
    record Inline(Struct struct) implements Shape {
    }

    /** A payload: an array of bytes. */
    record Bytes(ArrayLength length) implements Shape {

        /** {@return whether a 0 byte ends it, which is not part of it} */
        public boolean isString() {
            return length instanceof ArrayLength.CString;
        }
    }

    /** An array of integers wider than a byte, of flags or of an enum, whose numbers have names. */
    record Numbers(Number element, ArrayLength length, Optional<EnumType> names) implements Shape {
    }

    /** An array of structs. */
    record Structs(Struct element, ArrayLength length) implements Shape {

        /** {@return whether as many elements of varying size are there as fill a number of bytes} */
        public boolean isFilling() {
            return length instanceof ArrayLength.Bytes && !DefinedSizes.isConstant(element);
        }
    }

    /** A pointer to one of the shapes that have no pointer. */
    record Pointer(Shape part) implements Shape {
    }

    /** A descriptor that travels out of band: no bytes. */
    record Descriptor() implements Shape {
    }

    /** {@return what a pointer leads to; any other shape itself} */
    default Shape target() {
        return this instanceof Pointer pointer ? pointer.part() : this;
    }

    /** {@return the enum whose numbers an array has, in place or pointed to} */
    default Optional<EnumType> namesOfElements() {
        return target() instanceof Numbers numbers ? numbers.names() : Optional.empty();
    }

    /**
     * {@return the shape of a type}
     *
     * @throws UnsupportedOperationException for an array of arrays or pointers, which the language does not allow
     */
    static Shape of(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof IntType integer) {
            return new Number(integer.bits(), integer.signed());
        } else if (resolved instanceof EnumType enumeration) {
            return enumeration.isFlags() ? new FlagSet(enumeration) : new Enumerated(enumeration);
        } else if (resolved instanceof Struct struct) {
            return new Inline(struct);
        } else if (resolved instanceof PointerType pointer) {
            return new Pointer(of(pointer.target()));
        } else if (resolved instanceof ArrayType array) {
            return ofArray(array);
        }
        return new Descriptor();
    }

    private static Shape ofArray(ArrayType array) {
        Shape element = of(array.element());
        if (array.isBytes()) {
            return new Bytes(array.length());
        } else if (element instanceof Number number) {
            return new Numbers(number, array.length(), Optional.empty());
        } else if (element instanceof Enumerated enumerated) {
            return new Numbers(new Number(enumerated.type().bits(), false), array.length(),
                    Optional.of(enumerated.type()));
        } else if (element instanceof FlagSet flags) {
            return new Numbers(new Number(flags.type().bits(), false), array.length(), Optional.empty());
        } else if (element instanceof Inline inline) {
            return new Structs(inline.struct(), array.length());
        }
        throw new UnsupportedOperationException("array of " + element);
    }
}
