// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import java.nio.ByteBuffer;

/** Takes the files that a client sends, in an agent. */
public interface FileReceiver {

    /**
     * {@return whether it wants the file}
     *
     * @param id    number of the transfer
     * @param offer the file
     */
    boolean offered(long id, FileOffer offer);

    /**
     * The next bytes of a file have come.
     *
     * @param id   number of the transfer
     * @param data the bytes
     */
    void data(long id, ByteBuffer data);

    /**
     * A transfer has ended.
     *
     * @param id       number of the transfer
     * @param complete whether the whole file has come
     */
    void ended(long id, boolean complete);
}
