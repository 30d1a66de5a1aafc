package dev.spicewire.capture;

import dev.spicewire.capture.net.Endpoint;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;

/**
 * A SPICE connection of a capture, known since its link messages.
 *
 * @param number  its number, in the order of the first packets of all TCP connections, from 0
 * @param session number of the session it belongs to, from 0
 * @param client  the client's end
 * @param server  the server's end
 * @param message what the client asked for
 * @param reply   what the server answered
 */
public record CapturedConnection(int number, int session, Endpoint client, Endpoint server, LinkMessage message,
        LinkReply reply) {

    /** {@return type of the channel, as numbered in the protocol} */
    public int channelType() {
        return message.channelType();
    }

    /** {@return which of the channels of that type} */
    public int channelId() {
        return message.channelId();
    }

    /** {@return shape of the data headers of both directions} */
    public HeaderFormat headerFormat() {
        return LinkFollower.headerFormat(message, reply);
    }
}
