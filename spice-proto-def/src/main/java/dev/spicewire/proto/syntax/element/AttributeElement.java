// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import java.util.List;

/**
 * An attribute such as {@code @as_ptr(len)}.
 *
 * @param name      its name, without {@code @}
 * @param arguments its arguments as written, names or numbers
 */
public record AttributeElement(Name name, List<Name> arguments) {

    /** Takes a copy. */
    public AttributeElement {
        arguments = List.copyOf(arguments);
    }
}
