// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.MessageName;
import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the messages of a capture, and notes what they show of the protocol. */
final class MessageTotals implements CaptureListener {

    private final MessageNames names;
    private final DynamicCodec codec;
    private final Coverage coverage;
    private final SortedMap<String, MessageTotal> totals = new TreeMap<>();

    MessageTotals(MessageNames names, DynamicCodec codec, Coverage coverage) {
        this.names = names;
        this.codec = codec;
        this.coverage = coverage;
    }

    /** {@return what was counted so far} */
    SortedMap<String, MessageTotal> totals() {
        return totals;
    }

    @Override
    public void message(CapturedMessage message) {
        byte[] body = new byte[message.body().remaining()];
        message.body().get(body);
        int channel = message.connection().channelType();
        boolean accepted = codec.decode(channel, message.from(), message.header().type(), body)
                instanceof Decoded.Accepted;
        coverage.body(channel, message.from(), message.header().type(), body);
        totals.merge(name(message), new MessageTotal(1, message.header().size(), accepted ? 0 : 1),
                MessageTotal::plus);
    }

    @Override
    public void notice(Notice notice) {
        // The verdict has what was not judged, and why.
    }

    private String name(CapturedMessage message) {
        int type = message.connection().channelType();
        MessageName name = names.of(type, message.from(), message.header().type());
        return name.channel().orElse("channel-" + type) + "/" + message.from().word() + "/"
                + name.message().orElse("message-" + message.header().type());
    }
}
