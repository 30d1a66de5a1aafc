// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for definitions of types and the use of their names. */
public final class TypeCodes {

    /** A name defined twice. */
    public static final Code DUPLICATE_NAME = new Code("SW0301", "name defined twice", """
            Typedefs, enums, flags, structs, messages, channels and the protocol share one set of names. A struct that \
            is defined inside another counts as well.""");

    /** A name that isn't defined. */
    public static final Code UNKNOWN_TYPE = new Code("SW0302", "unknown name", """
            Nothing of this name is defined. Built in are int8, uint8, int16, uint16, int32, uint32, int64, uint64 and \
            unix_fd.""");

    /** A name that is defined later. */
    public static final Code USED_BEFORE_DEFINITION = new Code("SW0303", "used before its definition", """
            A definition stands in front of its uses, as upstream's parser demands. Move it up.""");

    /** A struct inside itself. */
    public static final Code RECURSIVE_STRUCT = new Code("SW0304", "struct contains itself", """
            A struct that contains itself, directly or through a pointer, could go on for ever. The language has no \
            recursive types: a definition stands before its uses. A tree or list is an array of its nodes in another \
            struct, whose members say which node is next by its index.""");

    /** Something that is no type of a member. */
    public static final Code NOT_A_TYPE = new Code("SW0305", "wrong kind of definition", """
            Members have integers, enums, flags, structs or typedefs as types. Channels hold messages. A protocol \
            holds channels. To share members between a message and others, put them into a struct.""");

    /** A typedef of a struct. */
    public static final Code TYPEDEF_TARGET =
            new Code("SW0306", "typedef of something else than an integer or enum", """
            A typedef gives an integer type, an enum or flags another name. Upstream's generator does not support \
            typedefs of structs. Use the struct's own name.""");

    /** An enum without values. */
    public static final Code EMPTY_ENUM = new Code("SW0307", "enum without values", """
            An enum or flags type has at least one value.""");

    /** Two values of one name. */
    public static final Code DUPLICATE_VALUE = new Code("SW0308", "value name used twice", """
            The values of an enum or flags type need different names. Upstream's parser does not notice this and keeps \
            the last number under the name.""");

    /** Two values of one number. */
    public static final Code DUPLICATE_NUMBER = new Code("SW0309", "value number used twice", """
            The values of an enum or flags type need different numbers, or a reader could not tell them apart. Without \
            a number of its own a value has that of the one above it plus 1; the first has 0.""");

    /** A number that its enum can't hold. */
    public static final Code VALUE_WIDTH = new Code("SW0310", "value does not fit its enum", """
            An enum is an unsigned integer of 8, 16 or 32 bits on the wire. Upstream's parser does not notice values \
            that need more bits, nor negative ones; they never match what is read.""");

    /** A bit that its flags can't hold. */
    public static final Code FLAG_WIDTH = new Code("SW0311", "flag does not fit its flags", """
            The number of a flag is the position of its bit, not its mask: 'STYLED = 3' has the mask 8. Positions go \
            from 0 to 7, 15 or 31 by the width of the type.""");

    /** A typedef as in C. */
    public static final Code TYPEDEF_ORDER = new Code("SW0312", "typedef the other way round", """
            In C the type comes first and the new name behind it. Here it is the other way round: \
            'typedef fixed28_4 int32;' makes fixed28_4 another name of int32.""");

    private TypeCodes() {
    }
}
