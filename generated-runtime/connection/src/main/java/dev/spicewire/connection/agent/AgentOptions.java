// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.runtime.link.Capabilities;

/**
 * What one end of a conversation with the agent is like.
 *
 * @param capabilities what it announces
 * @param limits       sizes of what it takes
 */
public record AgentOptions(Capabilities capabilities, AgentLimits limits) {

    /** A client that shares clipboards, sends files and sets monitors. */
    public static final AgentOptions CLIENT = new AgentOptions(Capabilities.of(AgentCapability.MONITORS_CONFIG,
            AgentCapability.REPLY, AgentCapability.CLIPBOARD_BY_DEMAND, AgentCapability.CLIPBOARD_SELECTION,
            AgentCapability.MONITORS_CONFIG_POSITION, AgentCapability.FILE_XFER_DETAILED_ERRORS,
            AgentCapability.CLIPBOARD_NO_RELEASE_ON_REGRAB, AgentCapability.CLIPBOARD_GRAB_SERIAL),
            AgentLimits.USUAL);

    /** An agent that does all that and hears of volumes. */
    public static final AgentOptions AGENT = new AgentOptions(Capabilities.of(AgentCapability.MONITORS_CONFIG,
            AgentCapability.REPLY, AgentCapability.CLIPBOARD_BY_DEMAND, AgentCapability.CLIPBOARD_SELECTION,
            AgentCapability.SPARSE_MONITORS_CONFIG, AgentCapability.GUEST_LINEEND_LF, AgentCapability.MAX_CLIPBOARD,
            AgentCapability.AUDIO_VOLUME_SYNC, AgentCapability.MONITORS_CONFIG_POSITION,
            AgentCapability.FILE_XFER_DETAILED_ERRORS, AgentCapability.CLIPBOARD_NO_RELEASE_ON_REGRAB,
            AgentCapability.CLIPBOARD_GRAB_SERIAL), AgentLimits.USUAL);
}
