// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.message.MessageKind;
import dev.spicewire.message.MessageLabel;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * A body with what each byte of it is: every byte is in a span, in several where parts share it.
 *
 * @param label the message that it should be
 * @param body  the bytes
 * @param spans what they are, by offset, at one offset in the order of reading
 * @param parts the parts that pointers lead to, in the order of their pointers
 * @param fault what is wrong, if anything; then the spans hold what was read in front of it. Of a message that the
 *              protocol does not have: that
 */
public record ExplainedMessage(MessageLabel label, byte[] body, List<Span> spans, List<ReadTrace.Part> parts,
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
        Optional<Decoded.Rejected> fault = trace(protocol, kind.label(), body, trace);
        Span.Role rest = fault.isPresent() ? Span.Role.UNREAD : Span.Role.GAP;
        return new ExplainedMessage(kind.label(), body, Spans.of(trace, kind.message(), body.length, rest),
                trace.parts(), fault);
    }

    /**
     * Shows the bytes of a message that the protocol does not have.
     *
     * @param protocol what does not have it
     * @param label    what it is called
     * @param body     the bytes
     * @return its bytes, of which nothing is known, and what the protocol does not have
     */
    public static ExplainedMessage unknown(Protocol protocol, MessageLabel label, byte[] body) {
        ReadTrace trace = new ReadTrace();
        Optional<Decoded.Rejected> fault = trace(protocol, label, body, trace);
        return new ExplainedMessage(label, body, Spans.unread(body.length), trace.parts(), fault);
    }

    private static Optional<Decoded.Rejected> trace(Protocol protocol, MessageLabel label, byte[] body,
            ReadTrace trace) {
        Decoded decoded =
                DynamicCodec.of(protocol).trace(label.channelType(), label.from(), label.id(), body, trace);
        if (decoded instanceof Decoded.UnknownMessage unknown) {
            return Optional.of(new Decoded.Rejected("", 0, unknown.reason()));
        }
        return decoded instanceof Decoded.Rejected rejected ? Optional.of(rejected) : Optional.empty();
    }

    /** {@return what is wrong, in words} */
    public Optional<String> faultText() {
        return fault.map(wrong -> label.message().isEmpty() ? "unknown: " + wrong.reason()
                : "malformed: " + wrong.path() + " at byte " + wrong.offset() + ": " + wrong.reason());
    }

    /** {@return the message in words: its channel, sender, name, number and size} */
    public String title() {
        return label.channelText() + " " + label.from().word() + " " + label.message().orElse("unknown") + " ("
                + label.id() + "), " + body.length + (body.length == 1 ? " byte" : " bytes");
    }

    /** {@return a path as people know it: without the name of the message} */
    public String member(String path) {
        return path.substring(Math.min(path.length(), label.message().map(String::length).orElse(0) + 1));
    }

    /** {@return the part that begins at an offset, if one does} */
    public Optional<ReadTrace.Part> partAt(int offset) {
        return parts.stream().filter(part -> part.from() == offset).findFirst();
    }
}
