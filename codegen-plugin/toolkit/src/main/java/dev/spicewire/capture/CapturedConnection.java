// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.util.List;
import java.util.Optional;

/**
 * A SPICE connection of a capture, known since its link messages, or without them since its messages tell.
 *
 * @param number       its number, in the order of the first packets of all TCP connections, from 0
 * @param session      number of the session it belongs to, from 0
 * @param client       the client's end
 * @param server       the server's end
 * @param channel      which channel it is
 * @param headerFormat shape of the data headers of both directions
 * @param layers       what carries it in TCP, outermost first, such as {@code WebSocket}
 * @param message      what the client asked for, if the capture has it whole
 * @param reply        what the server answered, if the capture has it whole
 */
public record CapturedConnection(int number, int session, Endpoint client, Endpoint server, CapturedChannel channel,
        HeaderFormat headerFormat, List<String> layers, Optional<LinkMessage> message,
        Optional<LinkReply> reply) {

    /** {@return the same connection with data headers of another shape} */
    CapturedConnection with(HeaderFormat format) {
        return new CapturedConnection(number, session, client, server, channel, format, layers, message, reply);
    }

    /** {@return type of the channel, as numbered in the protocol} */
    public int channelType() {
        return channel.type();
    }
}
