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
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the messages that one packet of a capture completes. */
public final class FrameMessages implements CaptureListener {

    private final Protocol protocol;
    private final long frame;
    private final Predicate<MessageKind> wanted;
    private final List<ExplainedMessage> found = new ArrayList<>();
    private long before;
    private long after;

    private FrameMessages(Protocol protocol, long frame, Predicate<MessageKind> wanted) {
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
     * @throws NoSuchMessageException if the packet completes none; the message says which packets near it do
     * @throws IOException            if the capture can't be read
     */
    public static List<ExplainedMessage> read(Protocol protocol, Path capture, KeyLog keys, long frame,
            Predicate<MessageKind> wanted) throws IOException, NoSuchMessageException {
        FrameMessages messages = new FrameMessages(protocol, frame, wanted);
        try {
            CaptureDecoder.decode(capture, MessageShapes.NONE, keys, messages);
        } catch (CaptureFormatException e) {
            throw new IOException(capture + ": " + e.getMessage(), e);
        }
        if (messages.found.isEmpty()) {
            throw new NoSuchMessageException("frame " + frame + " completes no such message" + messages.near());
        }
        return List.copyOf(messages.found);
    }

    @Override
    public void message(CapturedMessage message) {
        Optional<MessageKind> kind = MessageKind.of(protocol, message.connection().channelType(), message.from(),
                message.header().type()).filter(wanted);
        if (kind.isEmpty()) {
            return;
        }
        if (message.frame() == frame) {
            byte[] body = new byte[message.body().remaining()];
            message.body().duplicate().get(body);
            found.add(ExplainedMessage.of(protocol, kind.get(), body));
        } else if (message.frame() < frame) {
            before = message.frame();
        } else if (after == 0) {
            after = message.frame();
        }
    }

    @Override
    public void notice(Notice notice) {
        // What is not decoded holds no message to explain.
    }

    private String near() {
        if (before == 0 && after == 0) {
            return ", nor does any other";
        }
        String last = before == 0 ? "" : "the last one before it is in frame " + before;
        String next = after == 0 ? "" : "the next one is in frame " + after;
        return "; " + last + (last.isEmpty() || next.isEmpty() ? "" : ", ") + next;
    }
}
