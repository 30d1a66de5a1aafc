// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.CursorClientMessage;
import dev.spicewire.codec.CursorServerDispatcher;
import dev.spicewire.codec.CursorServerHandler;
import dev.spicewire.codec.DisplayClientMessage;
import dev.spicewire.codec.DisplayInit;
import dev.spicewire.codec.DisplayServerDispatcher;
import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.InputsClientMessage;
import dev.spicewire.codec.InputsServerDispatcher;
import dev.spicewire.codec.InputsServerHandler;
import dev.spicewire.codec.MainClientMessage;
import dev.spicewire.codec.MainServerDispatcher;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.PlaybackClientMessage;
import dev.spicewire.codec.PlaybackServerDispatcher;
import dev.spicewire.codec.PlaybackServerHandler;
import dev.spicewire.codec.PortClientMessage;
import dev.spicewire.codec.PortServerDispatcher;
import dev.spicewire.codec.PortServerHandler;
import dev.spicewire.codec.RecordClientMessage;
import dev.spicewire.codec.RecordServerDispatcher;
import dev.spicewire.codec.RecordServerHandler;
import dev.spicewire.codec.SmartcardClientMessage;
import dev.spicewire.codec.SmartcardServerDispatcher;
import dev.spicewire.codec.SmartcardServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.UsbredirClientMessage;
import dev.spicewire.codec.UsbredirServerDispatcher;
import dev.spicewire.codec.UsbredirServerHandler;
import dev.spicewire.codec.WebDAVClientMessage;
import dev.spicewire.codec.WebDAVServerDispatcher;
import dev.spicewire.codec.WebDAVServerHandler;
import dev.spicewire.codec.link.DisplayCapability;
import dev.spicewire.codec.link.MainCapability;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.util.List;
import java.util.Optional;

/** The types of channels as a client has them: handlers of what a server sends, and the messages to send. */
public final class ClientSide {

    /** No image cache, so that every image comes with its pixels, and a GLZ window of 16 MiB. */
    private static final DisplayInit CACHES = new DisplayInit(1, 0, 1, 4 << 20);

    /** The main channel. */
    public static final ChannelKind<MainServerHandler, MainClientMessage> MAIN =
            ChannelKind.<MainServerHandler, MainClientMessage>of(SpiceChannels.MAIN,
                    strictness -> new MainServerDispatcher(strictness)::dispatch)
                    .capabilities(Capabilities.of(MainCapability.SEMI_SEAMLESS_MIGRATE, MainCapability.NAME_AND_UUID,
                            MainCapability.AGENT_CONNECTED_TOKENS, MainCapability.SEAMLESS_MIGRATE));

    /** The display channel. */
    public static final ChannelKind<DisplayServerHandler, DisplayClientMessage> DISPLAY =
            ChannelKind.<DisplayServerHandler, DisplayClientMessage>of(SpiceChannels.DISPLAY,
                    strictness -> new DisplayServerDispatcher(strictness)::dispatch)
                    .capabilities(Capabilities.of(DisplayCapability.SIZED_STREAM, DisplayCapability.MONITORS_CONFIG))
                    .greeting(List.of(CACHES));

    /** The inputs channel. */
    public static final ChannelKind<InputsServerHandler, InputsClientMessage> INPUTS =
            ChannelKind.<InputsServerHandler, InputsClientMessage>of(SpiceChannels.INPUTS,
                    strictness -> new InputsServerDispatcher(strictness)::dispatch);

    /** The cursor channel. */
    public static final ChannelKind<CursorServerHandler, CursorClientMessage> CURSOR =
            ChannelKind.<CursorServerHandler, CursorClientMessage>of(SpiceChannels.CURSOR,
                    strictness -> new CursorServerDispatcher(strictness)::dispatch);

    /** The playback channel. */
    public static final ChannelKind<PlaybackServerHandler, PlaybackClientMessage> PLAYBACK =
            ChannelKind.<PlaybackServerHandler, PlaybackClientMessage>of(SpiceChannels.PLAYBACK,
                    strictness -> new PlaybackServerDispatcher(strictness)::dispatch);

    /** The record channel. */
    public static final ChannelKind<RecordServerHandler, RecordClientMessage> RECORD =
            ChannelKind.<RecordServerHandler, RecordClientMessage>of(SpiceChannels.RECORD,
                    strictness -> new RecordServerDispatcher(strictness)::dispatch);

    /** The smartcard channel. */
    public static final ChannelKind<SmartcardServerHandler, SmartcardClientMessage> SMARTCARD =
            ChannelKind.<SmartcardServerHandler, SmartcardClientMessage>of(SpiceChannels.SMARTCARD,
                    strictness -> new SmartcardServerDispatcher(strictness)::dispatch);

    /** The usbredir channel. */
    public static final ChannelKind<UsbredirServerHandler, UsbredirClientMessage> USBREDIR =
            ChannelKind.<UsbredirServerHandler, UsbredirClientMessage>of(SpiceChannels.USBREDIR,
                    strictness -> new UsbredirServerDispatcher(strictness)::dispatch);

    /** The port channel. */
    public static final ChannelKind<PortServerHandler, PortClientMessage> PORT =
            ChannelKind.<PortServerHandler, PortClientMessage>of(SpiceChannels.PORT,
                    strictness -> new PortServerDispatcher(strictness)::dispatch);

    /** The webdav channel. */
    public static final ChannelKind<WebDAVServerHandler, WebDAVClientMessage> WEBDAV =
            ChannelKind.<WebDAVServerHandler, WebDAVClientMessage>of(SpiceChannels.WEBDAV,
                    strictness -> new WebDAVServerDispatcher(strictness)::dispatch);

    private static final List<ChannelKind<?, ? extends WireMessage>> ALL = List.of(MAIN, DISPLAY, INPUTS, CURSOR,
            PLAYBACK, RECORD, SMARTCARD, USBREDIR, PORT, WEBDAV);

    /**
     * {@return the kind of a channel type, if there is one}
     *
     * @param type number of the type, such as {@link SpiceChannels#DISPLAY}
     */
    public static Optional<ChannelKind<?, ? extends WireMessage>> of(int type) {
        return ALL.stream().filter(kind -> kind.type() == type).findAny();
    }

    private ClientSide() {
    }
}
