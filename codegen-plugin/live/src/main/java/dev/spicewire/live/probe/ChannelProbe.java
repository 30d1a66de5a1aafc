// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.codec.Notify;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.link.ChannelCapabilities;
import dev.spicewire.connection.RawHandler;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Link;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decodes each message of a channel strictly, encodes it again and compares. */
final class ChannelProbe implements RawHandler {

    /** More of them tell nothing new, and a server can send them for ever. */
    private static final int MOST_VIOLATIONS = 100;
    /** Ends of a channel that are no server's fault, or that it may bring about. */
    private static final Set<CloseReason> PEACEFUL = EnumSet.of(CloseReason.HERE, CloseReason.CLOSED,
            CloseReason.DISCONNECTED);

    private final ChannelName channel;
    private final MessageNames names;
    private final Map<Integer, MessageTally> tallies = new TreeMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private long numberOfMessages;
    private long numberOfViolations;

    ChannelProbe(ChannelName channel, MessageNames names) {
        this.channel = channel;
        this.names = names;
    }

    @Override
    public synchronized void onMessage(int id, ByteBuffer body) {
        numberOfMessages++;
        MessageTally tally = tallies.computeIfAbsent(id, number -> new MessageTally(name(number)));
        tally.add(body.remaining());
        try {
            compare(read(id, body), body, tally);
        } catch (MalformedMessageException e) {
            if (isTerminatedNotice(id, body)) {
                tally.addOtherLayout();
            } else {
                violation(tally, e.path(), e.offset(), e.reason());
            }
        }
    }

    private WireMessage read(int id, ByteBuffer body) {
        return SpiceChannels.read(channel.type(), Sender.SERVER, id, body, Strictness.STRICT);
    }

    /** The reference's server sends the NUL behind the text, which the text's length does not count. */
    private boolean isTerminatedNotice(int id, ByteBuffer body) {
        int end = body.limit() - 1;
        if (id != Notify.ID || !body.hasRemaining() || body.get(end) != 0) {
            return false;
        }
        ByteBuffer text = body.slice(body.position(), body.remaining() - 1);
        try {
            return read(id, text).wireSize() == text.remaining();
        } catch (MalformedMessageException e) {
            return false;
        }
    }

    private String name(int id) {
        return names.of(channel.type(), Direction.SERVER, id).message().orElse("message " + id);
    }

    private void compare(WireMessage value, ByteBuffer body, MessageTally tally) {
        ByteBuffer again = ByteBuffer.allocate(value.wireSize());
        value.write(again);
        again.flip();
        int difference = again.mismatch(body);
        if (difference < 0) {
            return;
        }
        // The reference reads parts in any order; only what is then another value is wrong.
        if (SpiceChannels.read(channel.type(), Sender.SERVER, value.messageId(), again).equals(value)) {
            tally.addOtherLayout();
        } else {
            violation(tally, tally.name(), difference, "is another message when it is encoded again");
        }
    }

    private void violation(MessageTally tally, String field, long offset, String reason) {
        tally.addViolation();
        add(new Violation(tally.name(), numberOfMessages, field, offset, reason));
    }

    private void add(Violation violation) {
        numberOfViolations++;
        if (violations.size() < MOST_VIOLATIONS) {
            violations.add(violation);
        }
    }

    /** Takes how the channel has ended. */
    synchronized void ended(ChannelClosedException end) {
        if (PEACEFUL.contains(end.reason())) {
            return;
        }
        add(end.getCause() instanceof MalformedMessageException e
                ? new Violation("stream", 0, e.path(), end.offset(), e.reason())
                : new Violation("stream", 0, channel.toString(), end.offset(), end.getMessage()));
    }

    /** {@return what there was so far} */
    synchronized ChannelReport report(Link link) {
        List<MessageCount> messages = new ArrayList<>();
        tallies.forEach((id, tally) -> messages.add(tally.sum(id)));
        return new ChannelReport(channel.toString(),
                names(link.reply().common().withNames(CommonCapability.class)),
                names(ChannelCapabilities.of(channel.type(), link.reply())), List.copyOf(messages),
                List.copyOf(violations), numberOfViolations, Optional.empty());
    }

    private static List<String> names(Capabilities capabilities) {
        String text = capabilities.toString();
        return text.length() == 2 ? List.of() : Arrays.asList(text.substring(1, text.length() - 1).split(", "));
    }
}
