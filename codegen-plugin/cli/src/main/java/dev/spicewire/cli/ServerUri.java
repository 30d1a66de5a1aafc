// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.SpiceUri;

/** An argument that says where a server is. */
final class ServerUri {

    private ServerUri() {
    }

    /** {@return the server that an argument names} */
    static SpiceUri parse(String argument) {
        try {
            return SpiceUri.parse(argument);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
    }
}
