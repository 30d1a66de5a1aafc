// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;

/** How much of a protocol the messages of captures show. */
public final class CaptureCoverage {

    private final Coverage coverage;
    private final MessageShapes shapes;
    private final KeyLog keys;

    private CaptureCoverage(Coverage coverage, MessageShapes shapes, KeyLog keys) {
        this.coverage = coverage;
        this.shapes = shapes;
        this.keys = keys;
    }

    /**
     * {@return a service that has seen nothing yet}
     *
     * @param protocol what can be shown
     * @param keys     keys of TLS connections
     */
    public static CaptureCoverage of(Protocol protocol, KeyLog keys) {
        return new CaptureCoverage(new Coverage(protocol),
                new ProtocolShapes(protocol, DynamicCodec.of(protocol)::decodeInPlace), keys);
    }

    /**
     * Notes all messages of a capture, in one pass.
     *
     * @param capture path of a pcap or pcapng file
     * @throws IOException if the file can't be read, is no capture, malformed or truncated; the message names the file
     *                     and the byte offset
     */
    public void add(Path capture) throws IOException {
        try {
            CaptureDecoder.decode(capture, shapes, keys, new Listener());
        } catch (CaptureFormatException e) {
            throw new IOException(capture + ": " + e.getMessage(), e);
        }
    }

    /** {@return what has been shown up to now} */
    public CoverageReport report() {
        return coverage.report();
    }

    /** What is not decoded shows nothing. */
    private final class Listener implements CaptureListener {

        @Override
        public void message(CapturedMessage message) {
            byte[] body = new byte[message.body().remaining()];
            message.body().duplicate().get(body);
            coverage.body(message.connection().channelType(), message.from(), message.header().type(), body);
        }

        @Override
        public void notice(Notice notice) {
            // 'decode' and 'check-capture' tell them.
        }
    }
}
