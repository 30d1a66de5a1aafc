// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The recorded sessions among the test resources, and all that a decoder says about one. */
public final class Captures {

    private Captures() {
    }

    public static Path file(String name) {
        try {
            return Path.of(Captures.class.getResource("/captures/" + name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The messages by connection, as in the reference lists; the sort is stable, which keeps the rest of the order. */
    static List<MessageLine> messages(Path capture) throws IOException {
        Recording recording = new Recording();
        CaptureDecoder.decode(capture, recording);
        return recording.messages();
    }

    /** Keeps everything. */
    static final class Recording implements CaptureListener {

        final List<CapturedConnection> connections = new ArrayList<>();
        final List<Notice> notices = new ArrayList<>();
        private final List<MessageLine> messages = new ArrayList<>();
        private final List<MessageLine> resumed = new ArrayList<>();

        @Override
        public void linked(CapturedConnection connection) {
            connections.add(connection);
        }

        @Override
        public void message(CapturedMessage message) {
            messages.add(MessageLine.of(message));
            if (message.resumed()) {
                resumed.add(MessageLine.of(message));
            }
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice);
        }

        /** {@return the messages that were found because they fit} */
        List<MessageLine> resumed() {
            return resumed;
        }

        List<MessageLine> messages() {
            return messages.stream().sorted(Comparator.comparingInt(MessageLine::connection)).toList();
        }
    }
}
