// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.capture.BothListeners;
import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.recorded.rule.BodyReading;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/** Judges both peers of each session in a capture: the bodies strictly, the rest by the rules of the stream. */
public final class CaptureCheck {

    private final Protocol protocol;
    private final BodyReading bodies;
    private final MessageShapes shapes;
    private final KeyLog keys;

    private CaptureCheck(Protocol protocol, BodyReading bodies, MessageShapes shapes, KeyLog keys) {
        this.protocol = protocol;
        this.bodies = bodies;
        this.shapes = shapes;
        this.keys = keys;
    }

    /** {@return a service that judges by a protocol} */
    public static CaptureCheck of(Protocol protocol) {
        return new CaptureCheck(protocol, new BodyReading(protocol),
                new ProtocolShapes(protocol, DynamicCodec.of(protocol)::decodeInPlace), new KeyLog());
    }

    /**
     * {@return this service, which also reads TLS connections}
     *
     * @param log their keys
     */
    public CaptureCheck withKeys(KeyLog log) {
        return new CaptureCheck(protocol, bodies, shapes, log);
    }

    /**
     * Judges a capture, in one pass. What is missing in it makes no violation; of a file that ends too early or is
     * damaged, what is in front is judged.
     *
     * @param capture  path of a pcap or pcapng file
     * @param progress takes the number of bytes of the file that are read
     * @return a verdict a peer
     * @throws IOException if the file can't be read or is no capture; the message names the file and the byte offset
     */
    public CaptureVerdict check(Path capture, LongConsumer progress) throws IOException {
        CheckRun run = new CheckRun(protocol, bodies, progress);
        try {
            CaptureDecoder.decode(capture, shapes, keys, run);
        } catch (CaptureFormatException e) {
            if (!run.begun()) {
                throw named(capture, e);
            }
            run.damaged(e.getMessage());
        }
        return run.verdict();
    }

    /**
     * Judges a capture, for whom something else is to be found out in the same pass.
     *
     * @param capture  path of a pcap or pcapng file
     * @param listener hears of all that is in the capture
     * @return a verdict a peer
     * @throws IOException if the file can't be read, is no capture, malformed or truncated; the message names the file
     *                     and the byte offset. The listener has heard of all in front of damage
     */
    public CaptureVerdict check(Path capture, CaptureListener listener) throws IOException {
        CheckRun run = new CheckRun(protocol, bodies, bytesRead -> { });
        try {
            CaptureDecoder.decode(capture, shapes, keys, new BothListeners(run, listener));
        } catch (CaptureFormatException e) {
            throw named(capture, e);
        }
        return run.verdict();
    }

    private static IOException named(Path capture, CaptureFormatException damage) {
        return new IOException(capture + ": " + damage.getMessage(), damage);
    }
}
