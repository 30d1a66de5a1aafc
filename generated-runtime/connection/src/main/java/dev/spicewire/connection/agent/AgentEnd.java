// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentBaseClientAnnounceCapabilities;
import dev.spicewire.codec.agent.AgentBaseServerAnnounceCapabilities;
import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.AnnounceCapabilities;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One end of the conversation between client and agent, as it runs over a main channel: pieces, tokens in both
 * directions, capabilities. One thread takes what arrives; any thread may send.
 */
public abstract class AgentEnd {

    /** Pieces that the peer may have on their way; granted again by halves. */
    static final int WINDOW = 32;

    /** Takes messages of the main channel. */
    final Consumer<WireMessage> main;
    private final AgentHandler handler;
    private final Sender self;
    private final Capabilities mine;
    private final AgentReader reader;
    private final AgentOutput output;
    private final AgentTokens receiving = new AgentTokens();
    private volatile Capabilities theirs = Capabilities.NONE;
    private final GrabSerials grabs;
    private volatile int conversation;
    private int handled;
    /** Announcements that the peer has asked for since it last gave tokens. */
    private int answers;

    AgentEnd(Sender self, AgentOptions options, Consumer<WireMessage> main, AgentHandler handler) {
        this.self = self;
        this.mine = options.capabilities();
        this.reader = new AgentReader(options.limits());
        this.main = main;
        output = new AgentOutput(piece -> main.accept(data(piece)));
        grabs = new GrabSerials(self);
        this.handler = handler;
    }

    /** {@return whether the other end is there} */
    public final boolean isConnected() {
        return output.isConnected();
    }

    /** {@return what the other end has announced; nothing before it has} */
    public final Capabilities theirs() {
        return theirs;
    }

    /** {@return the layout of the clipboard's messages} */
    public final AgentDialect dialect() {
        return AgentDialect.of(mine, theirs);
    }

    /** {@return a number that changes whenever the other end comes or goes} */
    public final int conversation() {
        return conversation;
    }

    /** {@return bytes that wait for tokens: who sends files sends no more while there are many} */
    public final long waiting() {
        return output.waiting();
    }

    /**
     * Sends a message, as far as there are tokens. The rest waits.
     *
     * @param message one of {@code dev.spicewire.codec.agent}, in the layout of the {@link #dialect()}
     * @throws NoAgentException if the other end is not there
     */
    public final void send(WireMessage message) {
        output.send(message);
    }

    /**
     * Tells of a clipboard, in the layout of the {@link #dialect()}.
     *
     * @param event what this side has, wants, gives or has no longer
     * @throws NoAgentException         if the other end is not there
     * @throws IllegalArgumentException if it is about another selection than the only one that the other end knows
     */
    public final void send(ClipboardEvent event) {
        synchronized (output) {
            long serial = event instanceof ClipboardEvent.Grab && isConnected() ? grabs.next(event.selection()) : 0;
            send(ClipboardLayout.write(dialect(), event, serial));
        }
    }

    /**
     * Takes a message of the main channel; those that are none of the agent's business do nothing.
     *
     * @param type its number
     * @param body its bytes
     * @throws dev.spicewire.runtime.MalformedMessageException if it, or the agent's message in it, is malformed, too
     *         large, or has no token
     */
    public abstract void arrived(int type, ByteBuffer body);

    /**
     * Takes a piece of the conversation.
     *
     * @throws MalformedMessageException if it has no token, or holds no message; the conversation is over then
     */
    final void piece(ByteBuffer data) {
        receiving.spend();
        if (isConnected()) {
            reader.receive(data.slice(), this::complete);
        }
        handled++;
        if (handled == WINDOW / 2) {
            handled = 0;
            receiving.grant(WINDOW / 2);
            main.accept(grant(WINDOW / 2));
        }
    }

    /** The other end is there. */
    final void connect() {
        reset();
        synchronized (output) {
            output.connect();
            greet();
        }
        handler.connected();
    }

    /** Says what comes before anything else, whoever may be about to send. */
    abstract void greet();

    /** The other end is gone. */
    final void disconnect() {
        boolean was = isConnected();
        reset();
        if (was) {
            handler.disconnected();
        }
    }

    /** Takes note that the main channel has ended. */
    public final void lost() {
        disconnect();
    }

    // Only who takes the pieces comes here, one at a time; others read.
    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void reset() {
        conversation++;
        output.disconnect();
        answers = 0;
        grabs.reset();
        theirs = Capabilities.NONE;
        reader.reset();
    }

    /** The peer may send so many pieces from now on. */
    final void allow(long count) {
        handled = 0;
        receiving.set(count);
    }

    /** The peer allows this side so many pieces, whatever was left. */
    final void allowed(long count) {
        answers = 0;
        output.allowed(count);
    }

    /** The peer allows this side more pieces. */
    final void granted(long count) {
        answers = 0;
        output.granted(count);
    }

    /** Tells what this side is capable of. */
    final void announce(boolean ask) {
        AnnounceCapabilities body = new AnnounceCapabilities(ask ? 1 : 0, mine.words());
        send(self == Sender.CLIENT ? new AgentBaseClientAnnounceCapabilities(body)
                : new AgentBaseServerAnnounceCapabilities(body));
    }

    private void complete(long type, ByteBuffer body) {
        if (type == AgentBaseClientAnnounceCapabilities.ID) {
            announced(AnnounceCapabilities.read(body));
        } else if (ClipboardLayout.has(type)) {
            ClipboardLayout.Read read = ClipboardLayout.read(dialect(), (int) type, body);
            if (grabs.accepts(read)) {
                handler.clipboard(read.event());
            }
        } else {
            Sender peer = self == Sender.CLIENT ? Sender.SERVER : Sender.CLIENT;
            Optional<WireMessage> message = dialect().read(peer, type, body);
            message.ifPresentOrElse(handler::message, () -> handler.unknown(type, body));
        }
    }

    private void announced(AnnounceCapabilities announcement) {
        theirs = Capabilities.ofWords(announcement.caps()).withNames(AgentCapability.class);
        if (announcement.request() != 0) {
            answers++;
            if (answers > WINDOW) {
                throw new MalformedMessageException("announce_capabilities", 0,
                        "asks for the " + answers + "th time, and there are no tokens for the answers");
            }
            announce(false);
        }
        handler.capabilities(theirs);
    }

    /** {@return the main channel's message that carries a piece} */
    abstract WireMessage data(ByteBuffer piece);

    /** {@return the main channel's message that allows the peer more pieces} */
    abstract WireMessage grant(long count);
}
