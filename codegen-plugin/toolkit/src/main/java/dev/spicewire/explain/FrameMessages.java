// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.message.MessageKind;
import dev.spicewire.message.MessageLabel;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds the messages that one packet of a capture completes. */
public final class FrameMessages implements CaptureListener {

    private final Protocol protocol;
    private final long frame;
    private final Predicate<MessageLabel> wanted;
    private final List<ExplainedMessage> found = new ArrayList<>();
    /** Why connections could not be read, and how many. */
    private final Map<String, Integer> unread = new LinkedHashMap<>();
    private long before;
    private long after;

    private FrameMessages(Protocol protocol, long frame, Predicate<MessageLabel> wanted) {
        this.protocol = protocol;
        this.frame = frame;
        this.wanted = wanted;
    }

    /**
     * Reads a capture.
     *
     * @param protocol what messages are read by
     * @param capture  a pcap or pcapng file
     * @param keys     keys of TLS connections; those that the capture has in itself are added
     * @param frame    number of the packet, from 1
     * @param wanted   which messages are asked for
     * @return the messages, explained; at least one
     * @throws NoSuchMessageException if the packet completes none; the message says which packets near it do, and
     *                                what could not be read
     * @throws IOException            if the capture can't be read
     */
    public static List<ExplainedMessage> read(Protocol protocol, Path capture, KeyLog keys, long frame,
            Predicate<MessageLabel> wanted) throws IOException, NoSuchMessageException {
        FrameMessages messages = new FrameMessages(protocol, frame, wanted);
        try {
            CaptureDecoder.decode(capture, MessageShapes.NONE, keys, messages);
        } catch (CaptureFormatException e) {
            throw new IOException(capture + ": " + e.getMessage(), e);
        }
        if (messages.found.isEmpty()) {
            throw new NoSuchMessageException("frame " + frame + " completes no such message" + messages.near()
                    + messages.unread());
        }
        return List.copyOf(messages.found);
    }

    @Override
    public void message(CapturedMessage message) {
        MessageLabel label = MessageLabel.of(protocol, message.connection().channelType(), message.from(),
                message.header().type());
        if (!wanted.test(label)) {
            return;
        }
        if (message.frame() == frame) {
            byte[] body = new byte[message.body().remaining()];
            message.body().duplicate().get(body);
            found.add(MessageKind.of(protocol, label.channelType(), label.from(), label.id())
                    .map(kind -> ExplainedMessage.of(protocol, kind, body))
                    .orElseGet(() -> ExplainedMessage.unknown(protocol, label, body)));
        } else if (message.frame() < frame) {
            before = message.frame();
        } else if (after == 0) {
            after = message.frame();
        }
    }

    @Override
    public void notice(Notice notice) {
        if (notice instanceof Notice.Skipped skipped) {
            unread.merge(skipped.reason(), 1, Integer::sum);
        } else if (notice instanceof Notice.Unfollowed unfollowed) {
            unread.merge(unfollowed.text(), 1, Integer::sum);
        }
    }

    private String near() {
        if (before == 0 && after == 0) {
            return ", nor does any other";
        }
        String last = before == 0 ? "" : "the last one before it is in frame " + before;
        String next = after == 0 ? "" : "the next one is in frame " + after;
        return "; " + last + (last.isEmpty() || next.isEmpty() ? "" : ", ") + next;
    }

    private String unread() {
        return unread.isEmpty() ? "" : "; not read: " + unread.entrySet().stream()
                .map(reason -> reason.getValue() + (reason.getValue() == 1 ? " connection (" : " connections (")
                        + reason.getKey() + ")")
                .collect(Collectors.joining(", "));
    }
}
