// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax.element;

import dev.spicewire.proto.diagnostics.Location;

/**
 * A name where it stands in a file.
 *
 * @param text     the name
 * @param location where it is
 */
public record Name(String text, Location location) {

    @Override
    public String toString() {
        return text;
    }
}
