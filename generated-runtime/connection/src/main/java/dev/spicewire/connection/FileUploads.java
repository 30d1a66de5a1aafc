// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.FileSending;
import dev.spicewire.connection.agent.NoAgentException;
import dev.spicewire.runtime.WireMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Files on their way to the guest, each in the thread that sends it. */
final class FileUploads implements AgentWatch.Transfers {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Consumer<WireMessage> agent;
    private final List<FileSending> open = new ArrayList<>();
    private long next = 1;
    private long conversations;

    FileUploads(Consumer<WireMessage> agent) {
        this.agent = agent;
    }

    @Override
    public synchronized void arrived(WireMessage message) {
        open.forEach(each -> each.arrived(message));
        notifyAll();
    }

    @Override
    public synchronized void disconnected() {
        conversations++;
        notifyAll();
    }

    FileXferResult send(FileOffer offer, ReadableByteChannel data) throws IOException {
        FileSending sending;
        long conversation;
        synchronized (this) {
            conversation = conversations;
            sending = new FileSending(agent, next++, offer);
            open.add(sending);
        }
        try {
            sending.start();
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (awaitAnswer(sending, conversation)) {
                sending.send(read(data, offer, buffer.clear()));
            }
            return sending.result().orElseThrow();
        } catch (IOException | RuntimeException e) {
            giveUp(sending);
            throw e;
        } finally {
            synchronized (this) {
                open.remove(sending);
            }
        }
    }

    /** {@return whether the guest wants more} */
    private synchronized boolean awaitAnswer(FileSending sending, long conversation) throws InterruptedIOException {
        while (!sending.wantsData() && sending.result().isEmpty()) {
            if (conversation != conversations) {
                throw new NoAgentException("the agent has gone in the middle of a file", null);
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while sending a file");
            }
        }
        return sending.result().isEmpty();
    }

    private static ByteBuffer read(ReadableByteChannel data, FileOffer offer, ByteBuffer buffer) throws IOException {
        while (buffer.position() == 0) {
            if (data.read(buffer) < 0) {
                throw new EOFException(offer.name() + " has fewer bytes than the " + offer.size() + " it was offered"
                        + " with");
            }
        }
        return buffer.flip();
    }

    /** Tells the guest, if it is still there. */
    private static void giveUp(FileSending sending) {
        try {
            sending.cancel();
        } catch (IllegalStateException e) {
            // Nobody is there to be told.
            return;
        }
    }
}
