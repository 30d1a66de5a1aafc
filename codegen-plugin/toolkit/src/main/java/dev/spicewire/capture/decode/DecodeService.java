// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.MessageShapes;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.file.CaptureFile;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.capture.file.FollowedFile;
import dev.spicewire.capture.file.Waiting;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;

/** Decodes captures by a protocol. */
public final class DecodeService {

    private final Protocol protocol;
    private final BodyDecoder bodies;
    private final KeyLog keys;
    private final Presentation presentation;
    private final MessageShapes shapes;
    private final Optional<Waiting> following;

    private DecodeService(Protocol protocol, BodyDecoder bodies, KeyLog keys, Presentation presentation,
            Optional<Waiting> following) {
        this.protocol = protocol;
        this.following = following;
        this.bodies = bodies;
        this.keys = keys;
        this.presentation = presentation;
        shapes = new ProtocolShapes(protocol, bodies);
    }

    /** {@return a service that reads bodies by the protocol's model} */
    public static DecodeService of(Protocol protocol) {
        return with(protocol, new ProtocolBodies(protocol));
    }

    /** {@return a service that takes names from the protocol and reads bodies with a decoder} */
    public static DecodeService with(Protocol protocol, BodyDecoder bodies) {
        return new DecodeService(protocol, bodies, new KeyLog(), Presentation.PLAIN, Optional.empty());
    }

    /**
     * {@return this service, which also reads TLS connections}
     *
     * @param log their keys
     */
    public DecodeService withKeys(KeyLog log) {
        return new DecodeService(protocol, bodies, log, presentation, following);
    }

    /** {@return the same service that shows messages in another way} */
    public DecodeService showing(Presentation wanted) {
        return new DecodeService(protocol, bodies, keys, wanted, following);
    }

    /**
     * {@return the same service that goes on as a file grows: it writes each message when it is complete, and ends
     * where nothing can follow, which a notice tells. A summary is only written then}
     *
     * @param pause how long to wait at the end of the file before it is looked at again
     */
    public DecodeService following(Duration pause) {
        return following(Waiting.of(pause));
    }

    /** {@return the same, with something else than waiting at the end of the file} */
    DecodeService following(Waiting waiting) {
        return new DecodeService(protocol, bodies, keys, presentation, Optional.of(waiting));
    }

    /**
     * Decodes a capture, on all processors and in constant memory. Output is written in the order in which messages
     * are complete in the capture. When the capture is damaged or ends too early, everything in front of the damage is
     * shown before the exception is thrown.
     *
     * @param capture  path of a pcap or pcapng file
     * @param filter   which messages to show
     * @param format   how to show them
     * @param out      where to, in UTF-8; flushed at the end. When it fails, no more of the capture is read
     * @param progress takes the number of bytes of the file that are read
     * @return what was found
     * @throws IOException if the file can't be read, is no capture, malformed or truncated; the message names the file
     *                     and the byte offset. Or what {@code out} throws
     */
    public DecodeOutcome decode(Path capture, MessageFilter filter, DecodeFormat format, OutputStream out,
            LongConsumer progress) throws IOException {
        MessageNames names = new MessageNames(protocol);
        Optional<DecodeOutput> output = format.open(presentation);
        try {
            if (output.isEmpty()) {
                return finished(capture, new SummaryRun(names, bodies, filter, out, progress), out);
            }
            output.get().begin(out);
            int processors = output.get().inOrder() ? 1 : Runtime.getRuntime().availableProcessors();
            try (Pages pages = new Pages(out, output.get()::lines, processors)) {
                return finished(capture, new DecodeRun(names, bodies, filter, pages, progress,
                        format.showsInside() ? Optional.of(new Inside(protocol)) : Optional.empty()), out);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private DecodeOutcome finished(Path capture, CaptureRun run, OutputStream out) throws IOException {
        Optional<IOException> failure = read(capture, run);
        run.tellLeftOut();
        run.finish();
        out.flush();
        if (failure.isPresent()) {
            throw failure.get();
        }
        return run.outcome();
    }

    /** {@return why reading ended early, if it did} */
    private Optional<IOException> read(Path capture, CaptureRun run) {
        try {
            if (following.isPresent()) {
                follow(capture, following.get(), run);
            } else {
                CaptureDecoder.decode(capture, shapes, keys, run);
            }
            return Optional.empty();
        } catch (CaptureFormatException e) {
            return Optional.of(new IOException(capture + ": " + e.getMessage(), e));
        } catch (IOException e) {
            return Optional.of(e);
        }
    }

    /** What was read is written before there is nothing to do but wait. A last packet may stay incomplete. */
    private void follow(Path capture, Waiting waiting, CaptureRun run) throws IOException {
        try (FollowedFile file = new FollowedFile(capture, () -> {
                run.flush();
                waiting.await();
            })) {
            try (CaptureFile opened = CaptureFile.open(file)) {
                CaptureDecoder.decode(opened, shapes, keys, run);
            } catch (CaptureFormatException e) {
                if (file.end().isEmpty()) {
                    throw e;
                }
            }
            file.end().map(Notice.NoLongerFollowed::new).ifPresent(run::notice);
        }
    }
}
