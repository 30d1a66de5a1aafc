// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

/** Codes for definitions that are right, and yet probably not what their author wants. */
public final class LintCodes {

    /** A definition that nothing uses. */
    public static final Code UNUSED = new Code("SW0601", "defined and not used", """
            No message leads to this definition. It may be a leftover, or named constants for peers, which is fine.""",
            Severity.NOTE);

    /** A name in another style. */
    public static final Code NAME_STYLE = new Code("SW0602", "unusual name", """
            In SPICE structs, messages and channels are named LikeThis, all else like_this; values of enums and flags \
            have no rule. Names of generated types, methods and constants are derived from that.""", Severity.NOTE);

    /** Names that generated code can't tell apart. */
    public static final Code NAMES_ALIKE = new Code("SW0603", "names too much alike", """
            The names differ in nothing but upper and lower case or '_'. Code generators for languages with other \
            naming rules would give both the same name.""", Severity.WARNING);

    /** A count of a type that no count needs. */
    public static final Code COUNT_TYPE = new Code("SW0604", "doubtful type of a count", """
            A message has less than 2 to the power of 32 bytes, so a count of 64 bits has 4 bytes that are always 0. \
            A negative count has no meaning; readers disagree about it.""", Severity.WARNING);

    /** A case that no value reaches. */
    public static final Code UNREACHABLE_CASE = new Code("SW0605", "case is never reached", """
            Cases are tried in order. A flag is either set or clear, so behind both 'case F' and 'case !F' no other \
            case is tried.""", Severity.WARNING);

    /** A number that the parent may take. */
    public static final Code PARENT_RANGE = new Code("SW0606", "message number below those of the parent", """
            The channel that this one derives from has messages with higher numbers. A message that is added there \
            later may take this number. Begin above the highest number of the parent; by custom a base channel ends at \
            100 and derived ones begin at 101.""", Severity.WARNING);

    /** A value whose constant in C exists already. */
    public static final Code RESERVED_VALUE = new Code("SW0607", "value named like a generated constant", """
            Upstream's generator adds a constant behind the values of each type: .._ENUM_END, the largest number plus \
            1, to an enum, and .._MASK, all bits, to flags. A value of that name would clash with it.""",
            Severity.WARNING);

    /** A switch whose bytes are demanded and not always written. */
    public static final Code UNCOVERED_SWITCH =
            new Code("SW0608", "switch of one size without a case for every value", """
            Where all cases of a switch have one size and there are as many as the enum or flags have values, readers \
            demand that many bytes whatever the value, and so do those that upstream's generator makes. A value \
            without a name, or flags none of which is asked for, match no case: nothing is written then, and readers \
            refuse the message unless enough bytes happen to follow. A 'default' of the same size at the end has bytes \
            for every value.""", Severity.WARNING);

    /** An array that takes in parts that are written behind it. */
    public static final Code GROWING_REST = new Code("SW0609", "array '[]' takes in what a pointer leads to", """
            An array '[]' ends where the message ends. What pointers lead to is written behind the part that holds the \
            array, so it is read twice: as what it is, and as elements of the array. Written again, the message has it \
            twice, and grows each time. Upstream's generator does the same. Give the array a size member. In the part \
            that is written last, '[]' is safe.""", Severity.WARNING);

    /** Types without a protocol. */
    public static final Code TYPES_ONLY = new Code("SW0610", "no protocol and no channel", """
            The file defines types and messages, and neither a channel that has them nor a protocol. That is fine for \
            a file that others import. By itself it says what bytes there are, and not which number they are sent \
            with.""", Severity.NOTE);

    private LintCodes() {
    }
}
