package dev.spicewire.proto.diff.verdict;

/**
 * What a change does to readers, whichever side they are on.
 *
 * @param level    how much it matters
 * @param newBytes what the old version reads of bytes that the new version wrote
 * @param oldBytes what the new version reads of bytes that the old version wrote
 */
public record Effect(Level level, Cell newBytes, Cell oldBytes) {

    /** Nobody notices. */
    public static final Effect NONE = new Effect(Level.NONE, Cell.OK, Cell.OK);

    /** The bytes stay, the names in generated code change. */
    public static final Effect SOURCE = new Effect(Level.SOURCE, Cell.OK, Cell.OK);

    /** Neither reads what the other one writes. */
    public static final Effect BREAKS_BOTH = breaking(Cell.BREAKS, Cell.BREAKS);

    /** Old readers manage, new readers don't: something is demanded that old writers leave out. */
    public static final Effect BREAKS_NEW_READER = breaking(Cell.OK, Cell.BREAKS);

    /** New readers manage, old readers don't: something is missing that old readers demand. */
    public static final Effect BREAKS_OLD_READER = breaking(Cell.BREAKS, Cell.OK);

    static Effect breaking(Cell newBytes, Cell oldBytes) {
        return new Effect(Level.BREAKING, newBytes, oldBytes);
    }

    /** {@return the effect of something new whose doc comment may name what guards it} */
    public static Effect extension(String doc) {
        return new Effect(Level.EXTENSION, Guard.in(doc) ? Cell.GUARDED : Cell.UNGUARDED, Cell.OK);
    }

    /** {@return the effect for a change that old readers don't notice when it is the last thing that they read} */
    public static Effect newReaderBreaksAndOldUnless(boolean last) {
        return last ? BREAKS_NEW_READER : BREAKS_BOTH;
    }

    /** {@return the effect for a change that new readers don't notice when it is the last thing that they read} */
    public static Effect oldReaderBreaksAndNewUnless(boolean last) {
        return last ? BREAKS_OLD_READER : BREAKS_BOTH;
    }
}
