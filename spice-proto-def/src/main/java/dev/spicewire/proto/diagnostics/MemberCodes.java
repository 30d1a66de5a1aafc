// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for members of structs and messages: names, pointers, arrays. */
public final class MemberCodes {

    /** Two members of one name. */
    public static final Code DUPLICATE_MEMBER = new Code("SW0101", "member name used twice", """
            Members of a struct or message need different names, because array sizes and switches refer to them by \
            name. Only the cases of one switch may share a name: at most one of them is there.""");

    /** A pointer to something that a pointer can't lead to. */
    public static final Code POINTER_TARGET =
            new Code("SW0102", "pointer to something else than a struct or an array", """
            On the wire a pointer is an offset of 4 bytes to a part of the message. A part is a struct or an array of \
            integers or enums. Put a single integer into the message itself, and an array of structs into a struct.""");

    /** Pointers in an array whose length depends on data. */
    public static final Code POINTER_IN_ARRAY = new Code("SW0103", "pointers inside an array of variable length", """
            The parts that pointers lead to are written in the order of the pointers. Upstream's generator cannot do \
            that for pointers in array elements: it reads them where the length is a constant, and writes them \
            nowhere. Spicewire does both where the length is a constant; dialect 'upstream' refuses that, too. Make \
            the element hold its data inline.""");

    /** Something behind an array that takes the rest of the message. */
    public static final Code REMAINING_NOT_LAST = new Code("SW0104", "bytes behind an array that takes the rest", """
            An array '[]' takes all bytes up to the end of the message, so nothing can stand behind it: not in its own \
            struct, nor behind that struct where it is a member. Give the array a size member, or move it to the \
            end.""");

    /** Elements without bytes. */
    public static final Code EMPTY_ELEMENT = new Code("SW0105", "array elements of 0 bytes", """
            Elements that take no byte make any count valid: a message of a few bytes could claim four thousand \
            million of them. A unix_fd takes no byte either, as it travels outside the message.""");

    /** A constant number of elements out of range. */
    public static final Code ARRAY_LENGTH = new Code("SW0106", "array length out of range", """
            A constant array length is between 1 and 4294967295.""");

    /** A size that names no member. */
    public static final Code UNKNOWN_SIZE = new Code("SW0107", "array size is not a member", """
            The size of an array is a number or the name of a member of the same struct or message, which may be a \
            case of an earlier switch. Upstream's generator does not notice a wrong name when it reads the file; it \
            fails later, or makes C that does not compile.""");

    /** A size behind its array. */
    public static final Code SIZE_AFTER_ARRAY = new Code("SW0108", "size member behind its array", """
            Bytes are read in order. The number of elements must be known when the array begins, so the member with \
            the size stands in front of it.""");

    /** A size that is no number. */
    public static final Code SIZE_TYPE = new Code("SW0109", "size member is not a number on the wire", """
            The number of elements comes from a member that is an integer, an enum or flags, or a typedef of one; \
            enums and flags count as the number on the wire. Structs, arrays and pointers are no numbers; members with \
            @zero or @virtual have no value of their own on the wire.""");

    /** An array of elements whose size varies, without a count. */
    public static final Code REMAINING_ELEMENTS =
            new Code("SW0110", "rest of the message in elements of varying size", """
            The number of elements of an array '[]' is the number of bytes left divided by the size of an element. So \
            the elements need a fixed size. Add a member with the count and use it as the size.""");

    /** A size in bytes for elements that are no bytes. */
    public static final Code BYTES_ONLY = new Code("SW0111", "size in bytes for elements that are not bytes", """
            image_size(...) and cstring() say how many bytes there are. The elements must be int8 or uint8.""");

    /** image_size with a strange number of bits. */
    public static final Code BITS_PER_PIXEL = new Code("SW0112", "bits per pixel out of range", """
            The first argument of image_size is the number of bits of a pixel, between 1 and 128.""");

    /** A cstring that isn't pointed to. */
    public static final Code INLINE_CSTRING = new Code("SW0113", "string up to a 0 byte in place", """
            cstring() finds the end of a string by its 0 byte. That is defined for pointers only: \
            'uint8 *name[cstring()]'.""");

    /** A size beyond what a message can have. */
    public static final Code TOO_LARGE = new Code("SW0114", "too large for a message", """
            The data header holds the size of a message in 32 bits. What always takes 4294967296 bytes or more can \
            never be sent. Nor may a type consist of more than 100000 fields, all structs inside it counted.""");

    /** An array that upstream's generator can't put into a C struct. */
    public static final Code NO_OUTPUT = new Code("SW0115", "no place for the array in C", """
            Upstream's generator must know where an array of variable length goes in the C struct: a '*' or one of \
            @end, @to_ptr, @as_ptr, @ptr_array, @zero and @chunk says so. With @to_ptr and @ptr_array the C code must \
            know the length, so it is a constant or a member; @ptr_array is not for bytes, @to_ptr not for structs; a \
            pointer to a cstring() needs @nocopy. None of this makes a difference on the wire, and it is reported \
            under dialect 'upstream' only, since upstream's generator fails there.""");

    /** A member that several cases have, used where only one can be meant. */
    public static final Code AMBIGUOUS = new Code("SW0116", "several cases have the member", """
            Members of different cases can share a name, but then an array size or a switch can't refer to it: readers \
            would have to find out which case is there, and upstream's generator takes the first.""");

    private MemberCodes() {
    }
}
