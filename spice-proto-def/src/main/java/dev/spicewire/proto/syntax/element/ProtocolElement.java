// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;
import java.util.Optional;

/**
 * {@code protocol Name { ... };}.
 *
 * @param name    its name
 * @param entries channels in the order of the file
 */
public record ProtocolElement(Name name, List<Entry> entries) implements DefinitionElement {

    /** Takes a copy. */
    public ProtocolElement {
        entries = List.copyOf(entries);
    }

    /**
     * A channel of the protocol.
     *
     * @param channel the channel type
     * @param name    its name in the protocol
     * @param number  the number, where one is given
     */
    public record Entry(Name channel, Name name, Optional<IntegerElement> number) {
    }
}
