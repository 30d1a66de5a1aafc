package dev.spicewire.runtime;

/** A value that has a place on the wire: every generated record of a struct or message. */
public interface WireStruct {

    /** {@return bytes of the canonical form, pointed-to parts included} */
    int wireSize();

    /**
     * Writes the main part's members in wire order and announces the pointed-to parts, which the encoder writes behind
     * it. Called by the encoder and by the values that contain this one.
     *
     * @param out where to write
     */
    void encode(Encoder out);
}
