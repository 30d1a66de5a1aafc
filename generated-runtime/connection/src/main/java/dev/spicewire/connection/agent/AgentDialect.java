// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentBaseServerAnnounceCapabilities;
import dev.spicewire.codec.agent.AgentBaseServerFileXferStatus;
import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.AgentChannels;
import dev.spicewire.codec.agent.AgentClientClipboard;
import dev.spicewire.codec.agent.AgentClientClipboardGrab;
import dev.spicewire.codec.agent.AgentClientClipboardRelease;
import dev.spicewire.codec.agent.AgentClientClipboardRequest;
import dev.spicewire.codec.agent.AudioVolumeSync;
import dev.spicewire.codec.agent.ClientDisconnected;
import dev.spicewire.codec.agent.DisplayConfig;
import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.FileXferStart;
import dev.spicewire.codec.agent.GraphicsDeviceInfo;
import dev.spicewire.codec.agent.MaxClipboard;
import dev.spicewire.codec.agent.MonitorsConfig;
import dev.spicewire.codec.agent.MouseState;
import dev.spicewire.codec.agent.Reply;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

/** Which layout messages of the clipboard have. It follows from what both sides are capable of. */
public enum AgentDialect {
    /** One clipboard, which messages do not name. */
    CLIPBOARD(AgentChannels.AGENT),
    /** Messages begin with the selection they are about. */
    SELECTIONS(AgentChannels.AGENT_SELECTION),
    /** Messages begin with the selection, and grabs are numbered. */
    NUMBERED_GRABS(AgentChannels.AGENT_GRAB_SERIAL);

    private static final Set<Integer> OF_BOTH = Set.of(AgentClientClipboard.ID, AgentClientClipboardGrab.ID,
            AgentClientClipboardRequest.ID, AgentClientClipboardRelease.ID, AgentBaseServerAnnounceCapabilities.ID,
            AgentBaseServerFileXferStatus.ID);
    private static final Set<Integer> TO_AGENTS = Set.of(MouseState.ID, MonitorsConfig.ID, DisplayConfig.ID,
            FileXferStart.ID, FileXferData.ID, ClientDisconnected.ID, MaxClipboard.ID, AudioVolumeSync.ID,
            GraphicsDeviceInfo.ID);

    private final int channel;

    AgentDialect(int channel) {
        this.channel = channel;
    }

    /**
     * {@return the dialect of two sides}
     *
     * @param one   what one side announces
     * @param other what the other side announces
     */
    public static AgentDialect of(Capabilities one, Capabilities other) {
        Capabilities both = one.and(other);
        if (!both.has(AgentCapability.CLIPBOARD_SELECTION)) {
            return CLIPBOARD;
        }
        return both.has(AgentCapability.CLIPBOARD_GRAB_SERIAL) ? NUMBERED_GRABS : SELECTIONS;
    }

    /**
     * {@return the message, or nothing where its number has no meaning yet}
     *
     * @param sender {@link Sender#CLIENT} for what goes to the agent
     * @param type   its number
     * @param body   its bytes; payloads of the message are slices of it
     * @throws dev.spicewire.runtime.MalformedMessageException if the bytes are no such message
     */
    public Optional<WireMessage> read(Sender sender, long type, ByteBuffer body) {
        int number = (int) Math.min(type, Integer.MAX_VALUE);
        boolean known = OF_BOTH.contains(number)
                || (sender == Sender.CLIENT ? TO_AGENTS.contains(number) : number == Reply.ID);
        return known ? Optional.of(AgentChannels.read(channel, sender, number, body)) : Optional.empty();
    }
}
