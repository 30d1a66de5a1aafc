// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import java.nio.ByteBuffer;

/** Receives messages as bytes, also those that are malformed or that no definition has. */
@FunctionalInterface
public interface RawHandler {

    /**
     * A message has arrived whole.
     *
     * @param id   message number
     * @param body its bytes from position to limit, valid until this method returns
     */
    void onMessage(int id, ByteBuffer body);
}
