// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The bytes of a capture file from front to back, with the offset reached. What is read is part of one buffer that is
 * used again, so that most records are not copied.
 */
final class FileBytes implements Closeable {

    /** More than any capture tool writes into one record; keeps a damaged length from filling the memory. */
    static final int MAX_RECORD = 64 * 1024 * 1024;

    private static final int BUFFER_BYTES = 256 * 1024;

    /** Files that are smaller are read before a thread has started. */
    private static final long WORTH_A_THREAD = 8L * 1024 * 1024;

    private static final int MAGIC_BYTES = 4;
    private static final int GZIP = 0x1f8b;

    private final InputStream in;
    private final int magic;
    private byte[] buffer = new byte[BUFFER_BYTES];

    /** Where in the buffer the bytes are that nobody has read. */
    private int from;
    private int to;

    private long offset;

    /**
     * Reads the first bytes.
     *
     * @param file what it reads, and closes
     * @param size how many bytes there are, 0 if that is not known
     */
    FileBytes(InputStream file, long size) throws IOException {
        this(unpacked(file), size < WORTH_A_THREAD);
    }

    private FileBytes(InputStream plain, boolean isSmall) throws IOException {
        try {
            byte[] first = first(plain, MAGIC_BYTES);
            if (first.length < MAGIC_BYTES) {
                throw new CaptureFormatException(0, "no capture: the file "
                        + (first.length == 0 ? "is empty" : "has only " + first.length + " bytes"));
            }
            System.arraycopy(first, 0, buffer, 0, MAGIC_BYTES);
            to = MAGIC_BYTES;
            magic = ByteBuffer.wrap(first).getInt();
        } catch (IOException e) {
            plain.close();
            throw e;
        }
        in = isSmall ? plain : new ReadAhead(plain);
    }

    /** {@return the bytes of a file as they are} */
    static FileBytes plain(InputStream file) throws IOException {
        FileBytes bytes = new FileBytes(file, true);
        if (bytes.magic >>> Short.SIZE == GZIP) {
            bytes.close();
            throw new CaptureFormatException(0, "packed with gzip: a packed file can't be followed as it grows");
        }
        return bytes;
    }

    /** As all tools that read captures do: a file that is packed with gzip is read as what is in it. */
    private static InputStream unpacked(InputStream file) throws IOException {
        try {
            byte[] first = first(file, Short.BYTES);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), file);
            boolean packed = first.length == Short.BYTES && ByteBuffer.wrap(first).getShort() == GZIP;
            return packed ? new Unpacked(all) : all;
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** A file's own method for that many bytes asks where it stands, which a pipe does not know. */
    private static byte[] first(InputStream in, int most) throws IOException {
        byte[] bytes = new byte[most];
        return Arrays.copyOf(bytes, in.readNBytes(bytes, 0, most));
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
     * @return the bytes, from position 0
     */
    ByteBuffer read(int length, long start, What what) throws IOException {
        ByteBuffer bytes = readOrEnd(length, start, what);
        if (bytes.remaining() < length) {
            throw truncated(length, 0, start, what);
        }
        return bytes;
    }

    /** As {@link #read}, but gives an empty buffer when the file ends before the first byte. */
    ByteBuffer readOrEnd(int length, long start, What what) throws IOException {
        boolean more = true;
        while (to - from < length && more) {
            more = fill(length);
        }
        int got = Math.min(length, to - from);
        ByteBuffer bytes = ByteBuffer.wrap(buffer, from, got).slice();
        from += got;
        offset += got;
        if (got > 0 && got < length) {
            throw truncated(length, got, start, what);
        }
        return bytes;
    }

    /** Names what is read when it turns out that it is not there: for every packet a text would be made in vain. */
    @FunctionalInterface
    interface What {
        String text();
    }

    /** The buffer grows as bytes come, and not by what a record claims. {@return whether there were any} */
    private boolean fill(int length) throws IOException {
        if (buffer.length - from < length && from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(2 * buffer.length, MAX_RECORD + BUFFER_BYTES));
        }
        int got = in.read(buffer, to, buffer.length - to);
        to += Math.max(0, got);
        return got >= 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static CaptureFormatException truncated(int length, int got, long start, What what) {
        return new CaptureFormatException(start,
                "the file is truncated: " + what.text() + " needs " + length + " bytes, " + got + " are left");
    }
}
