// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.CursorClientDispatcher;
import dev.spicewire.codec.CursorClientHandler;
import dev.spicewire.codec.CursorServerMessage;
import dev.spicewire.codec.DisplayClientDispatcher;
import dev.spicewire.codec.DisplayClientHandler;
import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.InputsClientDispatcher;
import dev.spicewire.codec.InputsClientHandler;
import dev.spicewire.codec.InputsServerMessage;
import dev.spicewire.codec.MainClientDispatcher;
import dev.spicewire.codec.MainClientHandler;
import dev.spicewire.codec.MainServerMessage;
import dev.spicewire.codec.PlaybackClientDispatcher;
import dev.spicewire.codec.PlaybackClientHandler;
import dev.spicewire.codec.PlaybackServerMessage;
import dev.spicewire.codec.PortClientDispatcher;
import dev.spicewire.codec.PortClientHandler;
import dev.spicewire.codec.PortServerMessage;
import dev.spicewire.codec.RecordClientDispatcher;
import dev.spicewire.codec.RecordClientHandler;
import dev.spicewire.codec.RecordServerMessage;
import dev.spicewire.codec.SmartcardClientDispatcher;
import dev.spicewire.codec.SmartcardClientHandler;
import dev.spicewire.codec.SmartcardServerMessage;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.UsbredirClientDispatcher;
import dev.spicewire.codec.UsbredirClientHandler;
import dev.spicewire.codec.UsbredirServerMessage;
import dev.spicewire.codec.WebDAVClientDispatcher;
import dev.spicewire.codec.WebDAVClientHandler;
import dev.spicewire.codec.WebDAVServerMessage;

/** The types of channels as a server has them: handlers of what a client sends, and the messages to send. */
public final class ServerSide {

    /** Messages that an ack stands for, on channels that can flood a client. */
    private static final int WINDOW = 20;

    /** The main channel. */
    public static final ChannelKind<MainClientHandler, MainServerMessage> MAIN =
            ChannelKind.<MainClientHandler, MainServerMessage>of(SpiceChannels.MAIN,
                    strictness -> new MainClientDispatcher(strictness)::dispatch);

    /** The display channel. */
    public static final ChannelKind<DisplayClientHandler, DisplayServerMessage> DISPLAY =
            ChannelKind.<DisplayClientHandler, DisplayServerMessage>of(SpiceChannels.DISPLAY,
                    strictness -> new DisplayClientDispatcher(strictness)::dispatch).window(WINDOW);

    /** The inputs channel. */
    public static final ChannelKind<InputsClientHandler, InputsServerMessage> INPUTS =
            ChannelKind.<InputsClientHandler, InputsServerMessage>of(SpiceChannels.INPUTS,
                    strictness -> new InputsClientDispatcher(strictness)::dispatch);

    /** The cursor channel. */
    public static final ChannelKind<CursorClientHandler, CursorServerMessage> CURSOR =
            ChannelKind.<CursorClientHandler, CursorServerMessage>of(SpiceChannels.CURSOR,
                    strictness -> new CursorClientDispatcher(strictness)::dispatch).window(WINDOW);

    /** The playback channel. */
    public static final ChannelKind<PlaybackClientHandler, PlaybackServerMessage> PLAYBACK =
            ChannelKind.<PlaybackClientHandler, PlaybackServerMessage>of(SpiceChannels.PLAYBACK,
                    strictness -> new PlaybackClientDispatcher(strictness)::dispatch);

    /** The record channel. */
    public static final ChannelKind<RecordClientHandler, RecordServerMessage> RECORD =
            ChannelKind.<RecordClientHandler, RecordServerMessage>of(SpiceChannels.RECORD,
                    strictness -> new RecordClientDispatcher(strictness)::dispatch);

    /** The smartcard channel. */
    public static final ChannelKind<SmartcardClientHandler, SmartcardServerMessage> SMARTCARD =
            ChannelKind.<SmartcardClientHandler, SmartcardServerMessage>of(SpiceChannels.SMARTCARD,
                    strictness -> new SmartcardClientDispatcher(strictness)::dispatch);

    /** The usbredir channel. */
    public static final ChannelKind<UsbredirClientHandler, UsbredirServerMessage> USBREDIR =
            ChannelKind.<UsbredirClientHandler, UsbredirServerMessage>of(SpiceChannels.USBREDIR,
                    strictness -> new UsbredirClientDispatcher(strictness)::dispatch);

    /** The port channel. */
    public static final ChannelKind<PortClientHandler, PortServerMessage> PORT =
            ChannelKind.<PortClientHandler, PortServerMessage>of(SpiceChannels.PORT,
                    strictness -> new PortClientDispatcher(strictness)::dispatch);

    /** The webdav channel. */
    public static final ChannelKind<WebDAVClientHandler, WebDAVServerMessage> WEBDAV =
            ChannelKind.<WebDAVClientHandler, WebDAVServerMessage>of(SpiceChannels.WEBDAV,
                    strictness -> new WebDAVClientDispatcher(strictness)::dispatch);

    private ServerSide() {
    }
}
