package dev.spicewire.proto.diagnostics;

/** Codes for definitions that are right, and yet probably not what their author wants. */
public final class LintCodes {

    /** A definition that nothing uses. */
    public static final Code UNUSED = new Code("SW0601", "defined and not used", """
            No message leads to this definition. It may be a leftover, or named constants for peers, which is fine.""");

    /** A name in another style. */
    public static final Code NAME_STYLE = new Code("SW0602", "unusual name", """
            In SPICE structs, messages and channels are named LikeThis, all else like_this; values of enums and flags \
            have no rule. Names of generated types, methods and constants are derived from that.""");

    /** Names that generated code can't tell apart. */
    public static final Code NAMES_ALIKE = new Code("SW0603", "names too much alike", """
            The names differ in nothing but upper and lower case or '_'. Code generators for languages with other naming \
            rules would give both the same name.""");

    /** A count of a type that no count needs. */
    public static final Code COUNT_TYPE = new Code("SW0604", "doubtful type of a count", """
            A message has less than 2 to the power of 32 bytes, so a count of 64 bits has 4 bytes that are always 0. \
            A negative count has no meaning; readers disagree about it.""");

    /** A case that no value reaches. */
    public static final Code UNREACHABLE_CASE = new Code("SW0605", "case is never reached", """
            Cases are tried in order. A flag is either set or clear, so behind both 'case F' and 'case !F' no other case \
            is tried.""");

    /** A number that the parent may take. */
    public static final Code PARENT_RANGE = new Code("SW0606", "message number below those of the parent", """
            The channel that this one derives from has messages with higher numbers. A message that is added there later \
            may take this number. Begin above the highest number of the parent; by custom a base channel ends at 100 \
            and derived ones begin at 101.""");

    /** A value whose constant in C exists already. */
    public static final Code RESERVED_VALUE = new Code("SW0607", "value named like a generated constant", """
            Upstream's generator adds a constant behind the values of each type: .._ENUM_END, the largest number plus 1, \
            to an enum, and .._MASK, all bits, to flags. A value of that name would clash with it.""");

    private LintCodes() {
    }
}
