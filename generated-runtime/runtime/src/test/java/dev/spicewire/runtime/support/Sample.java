// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import java.util.function.Consumer;

/**
 * A value for tests of encoding.
 *
 * @param wireSize bytes of the canonical form
 * @param content  what encodes it
 */
public record Sample(int wireSize, Consumer<Encoder> content) implements Encodable {

    @Override
    public void encode(Encoder out) {
        content.accept(out);
    }
}
