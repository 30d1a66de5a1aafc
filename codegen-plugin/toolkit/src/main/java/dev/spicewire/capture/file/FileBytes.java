// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a capture file from front to back, with the offset reached, through one buffer that is used again. */
final class FileBytes implements Closeable {

    /** More than any capture tool writes into one record; keeps a damaged length from filling the memory. */
    static final int MAX_RECORD = 64 * 1024 * 1024;

    private static final int READ_AHEAD = 256 * 1024;
    private static final int MAGIC_BYTES = 4;
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private final InputStream in;
    private final int magic;
    private byte[] buffer = new byte[64 * 1024];
    private long offset;

    FileBytes(InputStream file) throws IOException {
        InputStream plain = new BufferedInputStream(file, READ_AHEAD);
        byte[] first = first(plain);
        if (first.length >= 2 && first[0] == GZIP[0] && first[1] == GZIP[1]) {
            plain = unpacked(plain);
            first = first(plain);
        }
        in = plain;
        if (first.length < MAGIC_BYTES) {
            in.close();
            throw new CaptureFormatException(0, "no capture: the file has only " + first.length + " bytes");
        }
        magic = ByteBuffer.wrap(first).getInt();
    }

    private static byte[] first(InputStream in) throws IOException {
        in.mark(MAGIC_BYTES);
        byte[] first = in.readNBytes(MAGIC_BYTES);
        in.reset();
        return first;
    }

    /** As all tools that read captures do: a file that is packed with gzip is read as what is in it. */
    private static InputStream unpacked(InputStream in) throws IOException {
        try {
            return new BufferedInputStream(new Unpacked(in), READ_AHEAD);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** {@return the file's first four bytes, big endian} */
    int magic() {
        return magic;
    }

    /** {@return offset in the file of the next byte to be read} */
    long offset() {
        return offset;
    }

    /**
     * Reads a number of bytes, which stay until the next read.
     *
     * @param length at most {@link #MAX_RECORD}
     * @param start  offset of the record that they belong to, for the error
     * @param what   what is read, for the error
     */
    ByteBuffer read(int length, long start, String what) throws IOException {
        ByteBuffer bytes = readOrEnd(length, start, what);
        if (bytes.remaining() < length) {
            throw truncated(length, 0, start, what);
        }
        return bytes;
    }

    /** As {@link #read}, but gives an empty buffer when the file ends before the first byte. */
    ByteBuffer readOrEnd(int length, long start, String what) throws IOException {
        if (length > buffer.length) {
            buffer = new byte[Math.max(length, (int) Math.min(MAX_RECORD, 2L * buffer.length))];
        }
        int got = in.readNBytes(buffer, 0, length);
        offset += got;
        if (got > 0 && got < length) {
            throw truncated(length, got, start, what);
        }
        return ByteBuffer.wrap(buffer, 0, got);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static CaptureFormatException truncated(int length, int got, long start, String what) {
        return new CaptureFormatException(start,
                "the file is truncated: " + what + " needs " + length + " bytes, " + got + " are left");
    }
}
