// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What is in a file that is packed with gzip (RFC 1952). One that is damaged is told from one that can't be read. */
final class Unpacked extends BlockInput {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private long position;

    Unpacked(InputStream packed) throws IOException {
        in = open(packed);
    }

    private static InputStream open(InputStream packed) throws IOException {
        try {
            return new GZIPInputStream(packed, BUFFER_BYTES);
        } catch (ZipException | EOFException e) {
            throw damaged(0, e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            int got = in.read(bytes, from, length);
            position += Math.max(0, got);
            return got;
        } catch (ZipException | EOFException e) {
            throw damaged(position, e);
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static CaptureFormatException damaged(long position, IOException cause) {
        return new CaptureFormatException(position,
                "the file is damaged, gzip can't unpack it any further: "
                        + (cause instanceof EOFException ? "it ends too early" : cause.getMessage()));
    }
}
