// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.io.IOException;
import java.util.OptionalInt;

/** An HTTP proxy is the reason why there is no connection. */
public final class ProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProxyException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** {@return the status with which the proxy refuses, such as 403; none where it has not answered as it should} */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }
}
