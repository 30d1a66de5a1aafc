// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * A body with what each byte of it is: every byte is in a span, in several where parts share it.
 *
 * @param kind  the message that it should be
 * @param body  the bytes
 * @param spans what they are, by offset, at one offset in the order of reading
 * @param parts the parts that pointers lead to, in the order of their pointers
 * @param fault what is wrong, if anything; then the spans hold what was read in front of it
 */
public record ExplainedMessage(MessageKind kind, byte[] body, List<Span> spans, List<ReadTrace.Part> parts,
        Optional<Decoded.Rejected> fault) {

    /** Takes copies of the lists. */
    public ExplainedMessage {
        spans = List.copyOf(spans);
        parts = List.copyOf(parts);
    }

    /**
     * Explains a body.
     *
     * @param protocol where the message is defined
     * @param kind     the message that it should be
     * @param body     the bytes
     * @return what they are
     */
    public static ExplainedMessage of(Protocol protocol, MessageKind kind, byte[] body) {
        ReadTrace trace = new ReadTrace();
        Decoded decoded =
                DynamicCodec.of(protocol).trace(kind.channelType(), kind.from(), kind.id(), body, trace);
        Optional<Decoded.Rejected> fault = decoded instanceof Decoded.Rejected rejected
                ? Optional.of(rejected)
                : Optional.empty();
        Span.Role rest = fault.isPresent() ? Span.Role.UNREAD : Span.Role.GAP;
        return new ExplainedMessage(kind, body, Spans.of(trace, kind.message(), body.length, rest),
                trace.parts(), fault);
    }

    /** {@return the message in words: its channel, sender, name, number and size} */
    public String title() {
        return kind.channel().name() + " " + kind.from().word() + " " + kind.message().name() + " (" + kind.id() + "), "
                + body.length + (body.length == 1 ? " byte" : " bytes");
    }

    /** {@return a path as people know it: without the name of the message} */
    public String member(String path) {
        return path.substring(Math.min(path.length(), kind.message().name().length() + 1));
    }

    /** {@return the part that begins at an offset, if one does} */
    public Optional<ReadTrace.Part> partAt(int offset) {
        return parts.stream().filter(part -> part.from() == offset).findFirst();
    }
}
