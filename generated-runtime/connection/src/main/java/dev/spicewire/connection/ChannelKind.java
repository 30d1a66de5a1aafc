// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;

/**
 * A type of channel, seen from one side: {@link ClientSide} and {@link ServerSide} have all of them. Immutable.
 *
 * @param <H> the generated handler of what the peer sends
 * @param <M> what this side sends
 */
public final class ChannelKind<H, M extends WireMessage> {

    private final int type;
    private final Capabilities capabilities;
    private final List<M> greeting;
    private final int window;
    private final Function<Strictness, Dispatch<H>> dispatchers;

    private ChannelKind(int type, Capabilities capabilities, List<M> greeting, int window,
            Function<Strictness, Dispatch<H>> dispatchers) {
        this.type = type;
        this.capabilities = capabilities;
        this.greeting = greeting;
        this.window = window;
        this.dispatchers = dispatchers;
    }

    /** {@return a kind that announces nothing and greets with nothing} */
    static <H, M extends WireMessage> ChannelKind<H, M> of(int type, Function<Strictness, Dispatch<H>> dispatchers) {
        return new ChannelKind<>(type, Capabilities.NONE, List.of(), 0, dispatchers);
    }

    /**
     * {@return the same kind with other capabilities of the channel type}
     *
     * @param announced capabilities; what they promise is the handler's to keep
     */
    public ChannelKind<H, M> capabilities(Capabilities announced) {
        return new ChannelKind<>(type, announced, greeting, window, dispatchers);
    }

    /**
     * {@return the same kind with other messages to begin with}
     *
     * @param messages what is sent as soon as the channel is linked
     */
    public ChannelKind<H, M> greeting(List<M> messages) {
        return new ChannelKind<>(type, capabilities, List.copyOf(messages), window, dispatchers);
    }

    /**
     * {@return the same kind with a handler that gets bodies as bytes, whatever is in them}
     */
    public ChannelKind<RawHandler, M> raw() {
        return new ChannelKind<>(type, capabilities, greeting, window,
                strictness -> (id, body, handler) -> handler.onMessage(id, body));
    }

    /**
     * {@return the same kind with another window, which only means something to servers}
     *
     * @param messages how many messages an ack of the client stands for; 0 for no acks
     */
    public ChannelKind<H, M> window(int messages) {
        if (messages < 0) {
            throw new IllegalArgumentException("a window of " + messages + " messages is none");
        }
        return new ChannelKind<>(type, capabilities, greeting, messages, dispatchers);
    }

    /** {@return the number of the type, as in {@link dev.spicewire.codec.SpiceChannels}} */
    public int type() {
        return type;
    }

    /** {@return what is announced in the link stage} */
    public Capabilities capabilities() {
        return capabilities;
    }

    /** {@return what is sent as soon as the channel is linked} */
    public List<M> greeting() {
        return greeting;
    }

    /** {@return how many messages an ack of the client stands for; 0 for no acks} */
    public int window() {
        return window;
    }

    /** {@return a dispatcher for one channel} */
    Dispatch<H> dispatcher(Strictness strictness) {
        return dispatchers.apply(strictness);
    }

    /**
     * A generated dispatcher.
     *
     * @param <H> the generated handler
     */
    interface Dispatch<H> {

        /**
         * Validates a body and hands it to its method.
         *
         * @param id      message number
         * @param body    its bytes
         * @param handler who receives it
         */
        void dispatch(int id, ByteBuffer body, H handler);
    }
}
