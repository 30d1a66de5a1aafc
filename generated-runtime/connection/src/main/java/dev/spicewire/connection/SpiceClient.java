package dev.spicewire.connection;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.BaseClientMessage;
import dev.spicewire.codec.MainClientMessage;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.ChannelReader;
import dev.spicewire.connection.protocol.ClientHousekeeping;
import dev.spicewire.connection.protocol.ClientLink;
import dev.spicewire.connection.protocol.ClientSasl;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.MessageHandler;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.LinkMessage;
import java.io.IOException;
import java.nio.channels.ByteChannel;
import java.util.List;
import java.util.Optional;

/**
 * A session with a server: the main channel, and as many of the other channels as one opens. Each channel has a thread
 * that calls its handler; what a handler gets is valid until its method returns.
 */
public final class SpiceClient implements AutoCloseable {

    private final Dialer dialer;
    private final ClientOptions options;
    private final MainStart start = new MainStart();
    private final SpiceChannel<MainClientMessage> main;
    private final OpenChannels channels = new OpenChannels();

    private <H> SpiceClient(Dialer dialer, ClientOptions options, ChannelKind<H, MainClientMessage> kind, H handler)
            throws IOException {
        this.dialer = dialer;
        this.options = options;
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

    /** {@return the server's first message} */
    public MainInit init() {
        return start.init();
    }

    /** {@return the channels that the server announced, without those that {@link ChannelAccess} disables} */
    public List<ChannelName> channels() {
        return start.channels().stream().filter(name -> !options.access().disabled().contains(name.type())).toList();
    }

    /** {@return the main channel} */
    public SpiceChannel<MainClientMessage> main() {
        return main;
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
        LinkMessage request = new LinkMessage(session, kind.type(), id, options.common(), kind.capabilities());
        try {
            return open(dialer, request, kind, handler);
        } catch (LinkException e) {
            Optional<Dialer> unsecured = dialer.unsecured(new ChannelName(kind.type(), id));
            // It is the server that says so, over TLS, before any password.
            if (e.failure() == LinkFailure.NEED_UNSECURED && unsecured.isPresent()) {
                return open(unsecured.get(), request, kind, handler);
            }
            throw e;
        }
    }

    private <H, M extends WireMessage> SpiceChannel<M> open(Dialer way, LinkMessage request, ChannelKind<H, M> kind,
            H handler) throws IOException {
        ByteChannel connection = way.dial(new ChannelName(request.channelType(), request.channelId()));
        TimedChannel bytes = new TimedChannel(connection);
        try {
            ClientSasl login = options.login(way.host(), connection);
            Linked linked =
                    Linked.asClient(bytes, new ClientLink(request, options.password(), login), options.timeouts());
            SpiceChannel<M> channel = new SpiceChannel<>(bytes, linked.link(), Pace.FREE);
            channels.add(channel);
            for (M message : kind.greeting()) {
                channel.send(message);
            }
            ChannelReader reader = new ChannelReader(linked.link(), Sender.SERVER, options.limits(),
                    new ClientHousekeeping(answer -> answer(channel, answer)));
            MessageHandler messages = messages(kind, handler);
            new NamedThreads(options.threads()).start("spice-" + channel.name(),
                    () -> channel.receive(reader, linked.first(), messages));
            return channel;
        } catch (IOException | RuntimeException e) {
            bytes.close();
            throw e;
        }
    }

    private <H> MessageHandler messages(ChannelKind<H, ?> kind, H handler) {
        ChannelKind.Dispatch<H> dispatcher = kind.dispatcher(options.strictness());
        MessageHandler dispatching = (type, body, serial) -> dispatcher.dispatch(type, body, handler);
        return kind.type() == ClientSide.MAIN.type() ? start.watching(dispatching) : dispatching;
    }

    private static void answer(SpiceChannel<?> channel, BaseClientMessage answer) {
        try {
            channel.sendNow(answer);
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
