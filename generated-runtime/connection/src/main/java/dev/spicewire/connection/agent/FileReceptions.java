// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentBaseClientFileXferStatus;
import dev.spicewire.codec.agent.AgentBaseServerFileXferStatus;
import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.codec.agent.FileXferStart;
import dev.spicewire.codec.agent.FileXferStatus;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The files that are on their way to an agent. What a client sends beyond what it offered ends the transfer. */
public final class FileReceptions {

    /** The most transfers at once. */
    static final int MOST = 64;

    private final Consumer<WireMessage> agent;
    private final FileReceiver receiver;
    private final Map<Long, Long> left = new LinkedHashMap<>();

    /**
     * Starts without transfers.
     *
     * @param agent    takes answers
     * @param receiver takes the files
     */
    public FileReceptions(Consumer<WireMessage> agent, FileReceiver receiver) {
        this.agent = agent;
        this.receiver = receiver;
    }

    /**
     * Takes a message of the client.
     *
     * @param message any
     * @return whether it was about a transfer
     */
    public boolean arrived(WireMessage message) {
        if (message instanceof FileXferStart start) {
            start(start);
        } else if (message instanceof FileXferData data) {
            data(data);
        } else if (message instanceof AgentBaseClientFileXferStatus status) {
            end(status.body().id(), false);
        } else {
            return false;
        }
        return true;
    }

    /** The client is gone: its transfers end. */
    public void disconnected() {
        while (!left.isEmpty()) {
            end(left.keySet().iterator().next(), false);
        }
    }

    private void start(FileXferStart start) {
        if (left.containsKey(start.id())) {
            throw new MalformedMessageException("file_xfer_start.id", 0,
                    "is " + start.id() + ", a transfer that has not ended yet");
        }
        FileOffer offer = FileOffer.read(start.data());
        if (left.size() == MOST || !receiver.offered(start.id(), offer)) {
            answer(start.id(), FileXferResult.CANCELLED);
            return;
        }
        left.put(start.id(), offer.size());
        answer(start.id(), FileXferResult.CAN_SEND_DATA);
    }

    /** Data of a transfer that has ended were on their way, and are no mistake. */
    private void data(FileXferData data) {
        Long expected = left.get(data.id());
        if (expected == null) {
            return;
        }
        int count = data.data().remaining();
        if (count > expected) {
            answer(data.id(), FileXferResult.ERROR);
            end(data.id(), false);
            return;
        }
        left.put(data.id(), expected - count);
        receiver.data(data.id(), data.data());
        if (count == expected) {
            answer(data.id(), FileXferResult.SUCCESS);
            end(data.id(), true);
        }
    }

    private void end(long id, boolean complete) {
        if (left.remove(id) != null) {
            receiver.ended(id, complete);
        }
    }

    private void answer(long id, FileXferResult result) {
        agent.accept(new AgentBaseServerFileXferStatus(new FileXferStatus(id, result, ByteBuffer.allocate(0))));
    }
}
