// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.decode.DecodeFormat;
import dev.spicewire.capture.decode.DecodeService;
import dev.spicewire.capture.decode.MessageFilter;
import dev.spicewire.capture.file.CaptureFormatException;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Any file is decoded, up to its end or to a {@link CaptureFormatException} with the place of the damage. */
final class CaptureFuzz {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final DecodeService SERVICE = DecodeService.of(PROTOCOL);
    private static final MessageFilter EVERYTHING = MessageFilter.of(PROTOCOL, Optional.empty(), Optional.empty());
    private static final Path FILE = temporaryFile();

    private CaptureFuzz() {
    }

    /** Checks one input: the bytes of a capture file. */
    public static void fuzzerTestOneInput(byte[] input) {
        try {
            Files.write(FILE, input);
            for (DecodeFormat format : DecodeFormat.values()) {
                decode(format, input.length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void decode(DecodeFormat format, int length) throws IOException {
        try {
            SERVICE.decode(FILE, EVERYTHING, format, OutputStream.nullOutputStream(), bytes -> { });
        } catch (IOException e) {
            if (e.getCause() instanceof CaptureFormatException damage) {
                assertThat(damage.offset()).isBetween(0L, (long) length);
            } else {
                throw e;
            }
        }
    }

    private static Path temporaryFile() {
        try {
            Path file = Files.createTempFile("fuzz", ".pcap");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
