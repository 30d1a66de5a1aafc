// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.verdict;

/**
 * What a change does to readers, clients or servers.
 *
 * @param level    how much it matters
 * @param newBytes what the old version reads of bytes that the new version wrote
 * @param oldBytes what the new version reads of bytes that the old version wrote
 */
public record Effect(Level level, Compatibility newBytes, Compatibility oldBytes) {

    /** Nobody notices. */
    public static final Effect NONE = new Effect(Level.NONE, Compatibility.OK, Compatibility.OK);

    /** The bytes stay, the names in generated code change. */
    public static final Effect SOURCE = new Effect(Level.SOURCE, Compatibility.OK, Compatibility.OK);

    /** Neither reads what the other one writes. */
    public static final Effect BREAKS_BOTH = breaking(Compatibility.BREAKS, Compatibility.BREAKS);

    /** Old readers manage, new readers don't: something is demanded that old writers leave out. */
    public static final Effect BREAKS_NEW_READER = breaking(Compatibility.OK, Compatibility.BREAKS);

    /** New readers manage, old readers don't: something is missing that old readers demand. */
    public static final Effect BREAKS_OLD_READER = breaking(Compatibility.BREAKS, Compatibility.OK);

    static Effect breaking(Compatibility newBytes, Compatibility oldBytes) {
        return new Effect(Level.BREAKING, newBytes, oldBytes);
    }

    /** {@return the effect of something new whose doc comment may name what guards it} */
    public static Effect extension(String doc) {
        return new Effect(Level.EXTENSION, Guard.in(doc) ? Compatibility.GUARDED : Compatibility.UNGUARDED,
                Compatibility.OK);
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
