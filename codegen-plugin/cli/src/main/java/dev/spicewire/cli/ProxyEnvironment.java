// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.transport.HttpProxy;
import org.jspecify.annotations.Nullable;

/** The HTTP proxy that the environment names, as SPICE clients look for it. */
final class ProxyEnvironment {

    private static final String VARIABLE = "SPICE_PROXY";

    private ProxyEnvironment() {
    }

    /** {@return the proxy, or null if none is named} */
    static @Nullable HttpProxy proxy() {
        String value = System.getenv(VARIABLE);
        try {
            return value == null || value.isBlank() ? null : HttpProxy.parse(value.strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException(VARIABLE + ": " + e.getMessage());
        }
    }
}
