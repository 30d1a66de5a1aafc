// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.BaseClientMessage;
import dev.spicewire.codec.BaseServerMigrateData;
import dev.spicewire.codec.MainClientMessage;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.Migrate;
import dev.spicewire.connection.agent.AgentHandler;
import dev.spicewire.connection.agent.AgentOptions;
import dev.spicewire.connection.migration.MigrationEvent;
import dev.spicewire.connection.migration.MigrationKind;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A session with a server: the main channel, and as many of the other channels as one opens. Each channel has a thread
 * that calls its handler; what a handler gets is valid until its method returns.
 */
public final class SpiceClient implements AutoCloseable {

    private final ClientOptions options;
    private final MigrationNews news = new MigrationNews();
    private final Migrations migrations;
    private final MainStart start = new MainStart();
    private final GuestAgents agents = new GuestAgents();
    private final SpiceChannel<MainClientMessage> main;
    private final OpenChannels channels = new OpenChannels();

    private <H> SpiceClient(Dialer dialer, ClientOptions options, ChannelKind<H, MainClientMessage> kind, H handler)
            throws IOException {
        this.options = options;
        migrations = new Migrations(dialer, options, news);
        main = open(kind, 0, 0, handler);
        try {
            start.awaitInit(main, options.timeouts().link());
            main.send(new AttachChannels());
            start.awaitChannels(main, options.timeouts().link());
        } catch (IOException | RuntimeException e) {
            main.close();
            throw e;
        }
    }

    /**
     * Opens a session.
     *
     * @param uri     where the server is
     * @param options how to connect
     * @return a session whose channels can be opened
     * @throws LinkException if the server refuses or is none
     * @throws IOException if the server can't be reached
     */
    public static SpiceClient connect(SpiceUri uri, ClientOptions options) throws IOException {
        return connect(uri, options, new MainServerHandler() { });
    }

    /**
     * Opens a session.
     *
     * @param uri     where the server is
     * @param options how to connect
     * @param handler receives what the server sends on the main channel, from its first message on
     * @return a session whose channels can be opened
     * @throws LinkException if the server refuses or is none
     * @throws IOException if the server can't be reached
     */
    public static SpiceClient connect(SpiceUri uri, ClientOptions options, MainServerHandler handler)
            throws IOException {
        return connect(uri, options, ClientSide.MAIN, handler);
    }

    /**
     * Opens a session with a main channel that announces something else, or has another handler.
     *
     * @param <H>     handler of what the server sends
     * @param uri     where the server is
     * @param options how to connect
     * @param main    the main channel, made of {@link ClientSide#MAIN}
     * @param handler receives what the server sends on the main channel, from its first message on
     * @return a session whose channels can be opened
     * @throws LinkException if the server refuses or is none
     * @throws IOException if the server can't be reached
     */
    public static <H> SpiceClient connect(SpiceUri uri, ClientOptions options,
            ChannelKind<H, MainClientMessage> main, H handler) throws IOException {
        return new SpiceClient(new UriDialer(uri, options.trust(), options.access(), options.timeouts().connect()),
                options, main, handler);
    }

    /** Opens a session over connections that someone else makes. */
    static SpiceClient connect(Dialer dialer, ClientOptions options, MainServerHandler handler) throws IOException {
        return new SpiceClient(dialer, options, ClientSide.MAIN, handler);
    }

    /** {@return the server's first message; after a migration that began channels anew, the target's} */
    public MainInit init() {
        return start.init();
    }

    /** {@return the channels that the server announced, without those that {@link ChannelAccess} disables} */
    public List<ChannelName> channels() {
        return start.channels().stream().filter(name -> !options.access().disabled().contains(name.type())).toList();
    }

    /**
     * Says who wants to know when the session moves to another server. Channels and handlers stay the same.
     *
     * @param listener called in threads of the session, by one at a time, but for
     *                 {@link MigrationEvent.ChannelMoved}, which the channel's own thread tells
     */
    public void onMigration(Consumer<MigrationEvent> listener) {
        news.listener(listener);
    }

    /** {@return the main channel} */
    public SpiceChannel<MainClientMessage> main() {
        return main;
    }

    /**
     * Talks with the agent in the guest, whether it is there already or comes later.
     *
     * @param handler takes what happens, in the thread of the main channel
     * @return to send to the agent
     * @throws IllegalStateException if the agent has a handler already
     */
    public GuestAgent agent(AgentHandler handler) {
        return agent(AgentOptions.CLIENT, agent -> handler);
    }

    /**
     * Talks with the agent in the guest, whether it is there already or comes later.
     *
     * @param taker makes the handler, which can keep the agent to answer it
     * @return to send to the agent
     * @throws IllegalStateException if the agent has a handler already
     */
    public GuestAgent agent(Function<? super GuestAgent, ? extends AgentHandler> taker) {
        return agent(AgentOptions.CLIENT, taker);
    }

    /**
     * Talks with the agent in the guest, whether it is there already or comes later.
     *
     * @param agentOptions what to announce, and sizes of what is taken
     * @param taker        makes the handler, which is called in the thread of the main channel
     * @return to send to the agent
     * @throws IllegalStateException if the agent has a handler already
     */
    public GuestAgent agent(AgentOptions agentOptions,
            Function<? super GuestAgent, ? extends AgentHandler> taker) {
        GuestAgent agent = new GuestAgent(agentOptions, new AgentLine(main, options.timeouts().write()), taker);
        agents.join(agent);
        agent.start(options.threads());
        return agent;
    }

    /**
     * Opens a channel of the session.
     *
     * @param <H>     the generated handler of what the server sends
     * @param <M>     what the client sends
     * @param kind    type of the channel, with what to announce and to begin with
     * @param id      which of the channels of that type
     * @param handler receives what the server sends, in a thread of the channel
     * @return the channel
     * @throws LinkException if the server refuses
     * @throws IOException if the server can't be reached any more
     */
    public <H, M extends WireMessage> SpiceChannel<M> open(ChannelKind<H, M> kind, int id, H handler)
            throws IOException {
        return open(kind, id, init().sessionId(), handler);
    }

    private <H, M extends WireMessage> SpiceChannel<M> open(ChannelKind<H, M> kind, int id, long session, H handler)
            throws IOException {
        Wire wire = new ChannelLinker(options).link(migrations.way(), kind, id, session);
        SpiceChannel<M> channel = new SpiceChannel<>(wire, Pace.FREE);
        try {
            channels.add(channel);
            for (M message : kind.greeting()) {
                channel.send(message);
            }
            migrations.opened(channel, kind);
            MessageHandler messages = messages(kind, channel, handler);
            AtomicReference<ClientHousekeeping> last = new AtomicReference<>();
            new NamedThreads(options.threads()).start("spice-" + channel.name(),
                    () -> channel.receive(each -> reader(channel, each, last), wire.first(), messages));
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return the reader of a channel's wire; where the channel goes on as it was, so does the counting for acks} */
    private ChannelReader reader(SpiceChannel<?> channel, Wire wire, AtomicReference<ClientHousekeeping> last) {
        boolean isFirst = last.get() == null;
        if (!isFirst) {
            news.tell(migrations.moved(channel.name()));
        }
        if (isFirst || migrations.kind() != MigrationKind.SEAMLESS) {
            last.set(new ClientHousekeeping(answer -> answer(channel, channel.wire().now(), answer)));
        }
        return new ChannelReader(wire.link(), Sender.SERVER, options.limits(), last.get());
    }

    private <H> MessageHandler messages(ChannelKind<H, ?> kind, SpiceChannel<?> channel, H handler) {
        ChannelKind.Dispatch<H> dispatcher = kind.dispatcher(options.strictness());
        MessageHandler dispatching = (type, body, serial) -> dispatcher.dispatch(type, body, handler);
        boolean isMain = kind.type() == ClientSide.MAIN.type();
        MessageHandler next = isMain ? agents.watching(start.watching(dispatching)) : dispatching;
        ChannelName name = channel.name();
        return (type, body, serial) -> {
            // Handlers find the channels where they are, so the target's init moves them first.
            if (type == MainInit.ID && isMain) {
                migrations.message(name, type, body);
                next.message(type, body, serial);
            } else {
                next.message(type, body, serial);
                if (isMain || type == Migrate.ID || type == BaseServerMigrateData.ID) {
                    migrations.message(name, type, body);
                }
            }
        };
    }

    private static void answer(SpiceChannel<?> channel, Wire wire, BaseClientMessage answer) {
        try {
            channel.answer(wire, answer);
        } catch (IOException e) {
            // Sending has ended the channel, and receiving is about to notice.
            return;
        }
    }

    /** Ends all channels, the main channel last. */
    @Override
    public void close() {
        channels.close();
    }
}
