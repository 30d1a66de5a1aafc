// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.transport.TimedChannel;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.Optional;

/** Why one direction of a channel through a proxy has ended before its time. */
final class ProxyEnd {

    private ProxyEnd() {
    }

    /** {@return what is to be told; nothing if a client has simply gone, or has been left after its farewell} */
    static Optional<ChannelClosedException> of(Exception e, Sender from, ChannelName channel, long passed,
            TimedChannel source) {
        String who = "the " + from.name().toLowerCase(Locale.ROOT);
        if (e instanceof SocketTimeoutException) {
            return switch (source.expired() == null ? TimedChannel.Limit.WRITE : source.expired()) {
                case READ -> end(CloseReason.IDLE, channel, passed, who + " has sent nothing for too long", e);
                case WRITE -> end(CloseReason.NOT_READING, channel, passed,
                        "what " + who + " has sent is not read for too long", e);
                case STAGE -> Optional.empty();
            };
        } else if (e instanceof ProxyPump.TooLarge) {
            return end(CloseReason.OVERSIZED, channel, passed, e.getMessage(), e);
        } else if (e instanceof MalformedMessageException) {
            return end(CloseReason.MALFORMED, channel, passed, e.getMessage(), e);
        } else if (e instanceof ProxyPump.SourceGone) {
            return from == Sender.CLIENT ? Optional.empty() : end(CloseReason.TRUNCATED, channel, passed,
                    who + " has broken the connection off: " + e.getMessage(), e);
        }
        return end(CloseReason.HANDLER_FAILED, channel, passed, "the passage failed: " + e.getMessage(), e);
    }

    private static Optional<ChannelClosedException> end(CloseReason reason, ChannelName channel, long passed,
            String detail, Exception cause) {
        return Optional.of(new ChannelClosedException(reason, channel, passed, detail, cause));
    }
}
