package dev.spicewire.proto.dynamic.read;

/**
 * The reference codec goes over a body twice. The two passes differ where a switch counts with a fixed size and no case
 * of it is taken ({@link dev.spicewire.proto.layout.Demands}): everything behind it in the same part, counts and
 * pointers too, is looked for at one place by the first and at another by the second.
 */
enum Pass {

    /** Checks the length: such a switch takes the bytes that it demands. */
    LENGTH,

    /** Reads: it takes none. */
    READING
}
