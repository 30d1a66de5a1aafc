// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.testing.Bytes;
import dev.spicewire.capture.tls.KeyLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that a decoder says about a capture, as lines that a test can compare. */
final class RecordedEvents implements CaptureListener {

    private final List<String> lines = new ArrayList<>();

    static List<String> of(Path capture) throws IOException {
        RecordedEvents events = new RecordedEvents();
        CaptureDecoder.decode(capture, events);
        return events.lines;
    }

    static List<String> of(Path capture, MessageShapes shapes) throws IOException {
        RecordedEvents events = new RecordedEvents();
        CaptureDecoder.decode(capture, shapes, new KeyLog(), events);
        return events.lines;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void linked(CapturedConnection connection) {
        lines.add(connection.number() + " session " + connection.session() + " channel " + connection.channelType()
                + " " + connection.headerFormat());
    }

    @Override
    public void message(CapturedMessage message) {
        lines.add(message.connection().number() + " " + message.from().word() + " #" + message.header().serial() + " "
                + message.header().type() + ": " + HexFormat.of().formatHex(Bytes.of(message.body()))
                + " frame " + message.frame() + " @" + message.streamOffset());
    }

    @Override
    public void notice(Notice notice) {
        String place = notice instanceof Notice.InStream in ? in.from().word() + " @" + in.offset() + " " : "";
        String connection = notice instanceof Notice.OfConnection of ? of.connection() + " " : "";
        lines.add(connection + place + notice.text());
    }
}
