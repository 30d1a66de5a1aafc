// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;

/**
 * What both sides have agreed on.
 *
 * @param request what the client asked for, with its capabilities
 * @param reply   what the server answered, with its capabilities
 */
public record Link(LinkMessage request, LinkReply reply) {

    /** {@return which channel it is} */
    public ChannelName channel() {
        return ChannelName.of(request);
    }

    /** {@return the shape of data headers: mini headers if both sides have the capability} */
    public HeaderFormat headerFormat() {
        return bothHave(CommonCapability.MINI_HEADER) ? HeaderFormat.MINI : HeaderFormat.FULL;
    }

    /** {@return whether both sides have a capability of all channels} */
    boolean bothHave(CommonCapability capability) {
        return capability.in(request.common()) && capability.in(reply.common());
    }

    /**
     * {@return whether both sides have a capability of this channel type}
     *
     * @param capability its number
     */
    public boolean bothHave(int capability) {
        return request.channel().has(capability) && reply.channel().has(capability);
    }
}
