// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentBaseClientFileXferStatus;
import dev.spicewire.codec.agent.AgentBaseServerFileXferStatus;
import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.codec.agent.FileXferStart;
import dev.spicewire.codec.agent.FileXferStatus;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A client sends a file: offers it, waits for leave, sends it, waits for the outcome. One thread may send while another
 * one takes what arrives.
 */
public final class FileSending {

    /** The most bytes of a file in one message. */
    static final int PIECE_BYTES = 32 * AgentPieces.MOST_BYTES;

    private final Consumer<WireMessage> agent;
    private final long id;
    private final FileOffer offer;
    private long left;
    private volatile boolean admitted;
    private volatile FileXferResult result;

    /**
     * Prepares the transfer.
     *
     * @param agent takes messages for the agent
     * @param id    a number that no other transfer of the client has
     * @param offer the file
     */
    public FileSending(Consumer<WireMessage> agent, long id, FileOffer offer) {
        this.agent = agent;
        this.id = id;
        this.offer = offer;
        left = offer.size();
    }

    /** Offers the file. */
    public void start() {
        agent.accept(new FileXferStart(id, offer.toText()));
    }

    /** {@return whether data may be sent, and are still to be sent} */
    public boolean wantsData() {
        return admitted && result == null && left > 0;
    }

    /** {@return how it ended, or nothing as long as it goes on} */
    public Optional<FileXferResult> result() {
        return Optional.ofNullable(result);
    }

    /**
     * Takes a message of the agent.
     *
     * @param message any
     * @return whether it was about this transfer
     */
    public boolean arrived(WireMessage message) {
        if (!(message instanceof AgentBaseServerFileXferStatus status) || status.body().id() != id) {
            return false;
        }
        if (status.body().result() != FileXferResult.CAN_SEND_DATA) {
            result = status.body().result();
        } else if (!admitted) {
            admitted = true;
            if (left == 0) {
                agent.accept(new FileXferData(id, ByteBuffer.allocate(0)));
            }
        }
        return true;
    }

    /**
     * Sends the next bytes of the file. The agent may end the transfer meanwhile: the rest is not sent then.
     *
     * @param data bytes from its position
     * @throws IllegalStateException    if the agent has not admitted the file
     * @throws IllegalArgumentException if the file was offered as smaller
     */
    public void send(ByteBuffer data) {
        if (!admitted) {
            throw new IllegalStateException("transfer " + id + " takes no data now");
        } else if (data.remaining() > left) {
            throw new IllegalArgumentException(data.remaining() + " bytes more, of a file that has " + left + " left");
        }
        left -= data.remaining();
        while (data.hasRemaining() && result == null) {
            ByteBuffer piece = data.slice(data.position(), Math.min(data.remaining(), PIECE_BYTES));
            data.position(data.position() + piece.remaining());
            agent.accept(new FileXferData(id, piece));
        }
    }

    /** Gives up. */
    public void cancel() {
        if (result == null) {
            result = FileXferResult.CANCELLED;
            agent.accept(new AgentBaseClientFileXferStatus(
                    new FileXferStatus(id, FileXferResult.CANCELLED, ByteBuffer.allocate(0))));
        }
    }
}
