// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;

/** A member of a {@link Container}, in wire order. */
public sealed interface Member permits Field, Switch {

    /** {@return its name} */
    String name();

    /** {@return attributes behind the member} */
    Attributes attributes();

    /** {@return doc comment, or the empty string} */
    String doc();

    /** {@return where the name is} */
    Location location();
}
