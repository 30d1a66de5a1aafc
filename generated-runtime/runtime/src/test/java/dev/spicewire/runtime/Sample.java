package dev.spicewire.runtime;

import java.util.function.Consumer;

/**
 * A value for tests of encoding.
 *
 * @param wireSize bytes of the canonical form
 * @param content  what encodes it
 */
record Sample(int wireSize, Consumer<Encoder> content) implements WireStruct {

    @Override
    public void encode(Encoder out) {
        content.accept(out);
    }
}
