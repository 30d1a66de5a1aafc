// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.codec.Ack;
import dev.spicewire.codec.AckSync;
import dev.spicewire.codec.SetAck;
import java.nio.ByteBuffer;

/**
 * Knows how many messages the client has not acknowledged yet. The server stops at two windows of them. Safe for a
 * thread that sends and one that receives.
 */
public final class ServerHousekeeping implements Housekeeping {

    private final AckSync.View ackSync = new AckSync.View();
    private long generation;
    private long window;
    private boolean inForce;
    private long unacknowledged;

    /** Starts without acks, as every channel does. */
    public ServerHousekeeping() {
    }

    /**
     * Asks for acks from now on.
     *
     * @param messages how many messages an ack stands for; 0 for no acks
     * @return the message that tells the client
     */
    public synchronized SetAck start(int messages) {
        generation = generation + 1 & 0xffff_ffffL;
        window = messages;
        inForce = false;
        unacknowledged = 0;
        return new SetAck(generation, messages);
    }

    /** Counts a message that has been sent behind {@code set_ack}. */
    public synchronized void sent() {
        unacknowledged++;
    }

    /** {@return whether the client can take another message} */
    public synchronized boolean open() {
        return window == 0 || unacknowledged < 2 * window;
    }

    @Override
    public synchronized void arrived(int type, ByteBuffer body) {
        if (type == AckSync.ID) {
            ackSync.wrap(body);
            inForce = ackSync.generation() == generation;
        } else if (type == Ack.ID && inForce) {
            // A client can't gain by acks for what was never sent.
            unacknowledged = Math.max(0, unacknowledged - window);
        }
    }

    @Override
    public void handled() {
        // Clients want no acks.
    }
}
