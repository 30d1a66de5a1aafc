// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.server;

import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.FileXferStart;
import dev.spicewire.connection.PlayedAgent;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.ClipboardEvent;
import dev.spicewire.connection.agent.FileOffer;
import dev.spicewire.connection.agent.FileReceiver;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An agent that has something on its clipboard, wants whatever the client copies, and takes files up to a size. */
final class KnownGuest implements FileReceiver {

    /** What it has on its clipboard. */
    static final String TEXT = "What the guest has copied: ä, €, 𝄞.";

    private static final int MOST_FILE_BYTES = 64 << 20;

    private final long session;
    private final Consumer<GuestEvent> told;
    private final Map<Long, Transfer> transfers = new TreeMap<>();

    KnownGuest(long session, Consumer<GuestEvent> told) {
        this.session = session;
        this.told = told;
    }

    /** {@return what answers the client} */
    AgentHandler handler(PlayedAgent agent) {
        return new Answers(agent);
    }

    @Override
    public boolean offered(long id, FileOffer offer) {
        boolean wanted = offer.size() <= MOST_FILE_BYTES;
        if (wanted) {
            transfers.put(id, new Transfer(offer, new ByteArrayOutputStream()));
        }
        return wanted;
    }

    @Override
    public void data(long id, ByteBuffer data) {
        byte[] copy = new byte[data.remaining()];
        data.duplicate().get(copy);
        Objects.requireNonNull(transfers.get(id), "data of no file").content().writeBytes(copy);
    }

    @Override
    public void ended(long id, boolean complete) {
        Transfer transfer = Objects.requireNonNull(transfers.remove(id), "the end of no file");
        told.accept(new GuestEvent.File(session, transfer.offer(), ByteBuffer.wrap(transfer.content().toByteArray()),
                complete));
    }

    /**
     * A file that is on its way.
     *
     * @param offer   name and size
     * @param content what has come
     */
    private record Transfer(FileOffer offer, ByteArrayOutputStream content) {
    }

    /** Answers the client, and tells of everything but the pieces of files. */
    private final class Answers implements AgentHandler {

        private final PlayedAgent agent;

        Answers(PlayedAgent agent) {
            this.agent = agent;
        }

        @Override
        public void capabilities(Capabilities theirs) {
            agent.send(new ClipboardEvent.Grab(ClipboardSelection.CLIPBOARD, List.of(ClipboardType.UTF8_TEXT)));
        }

        @Override
        public void clipboard(ClipboardEvent event) {
            told.accept(new GuestEvent.Clipboard(session, event));
            if (event instanceof ClipboardEvent.Grab grab && !grab.types().isEmpty()) {
                agent.send(new ClipboardEvent.Request(grab.selection(), grab.types().get(0)));
            } else if (event instanceof ClipboardEvent.Request request) {
                agent.send(new ClipboardEvent.Contents(request.selection(), request.type(),
                        ByteBuffer.wrap(TEXT.getBytes(StandardCharsets.UTF_8))));
            }
        }

        @Override
        public void message(WireMessage message) {
            if (!(message instanceof FileXferStart || message instanceof FileXferData)) {
                told.accept(new GuestEvent.Message(session, message));
            }
        }
    }
}
