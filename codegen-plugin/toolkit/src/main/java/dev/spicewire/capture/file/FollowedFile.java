// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that goes on as it grows, up to where nothing can come any more: it was cut to less than was read, or its name
 * is gone or that of another file. Everything that it had until then is read first.
 */
public final class FollowedFile extends BlockInput {

    private final Path file;
    private final Waiting waiting;
    private final FileChannel channel;
    private final Optional<Object> key;
    private String end = "";

    /**
     * Opens a file.
     *
     * @param file    path of the file
     * @param waiting what is done at its end
     * @throws IOException if it can't be read
     */
    public FollowedFile(Path file, Waiting waiting) throws IOException {
        this.file = file;
        this.waiting = waiting;
        channel = FileChannel.open(file);
        try {
            key = key();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** {@return why nothing follows any more, once that is so} */
    public Optional<String> end() {
        return Optional.of(end).filter(reason -> !reason.isEmpty());
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        ByteBuffer room = ByteBuffer.wrap(bytes, from, length);
        while (end.isEmpty()) {
            int got = channel.read(room);
            if (got >= 0) {
                return got;
            }
            String found = found();
            if (found.isEmpty()) {
                waiting.await();
            } else {
                // What came between the last look and the end.
                got = channel.read(room);
                if (got > 0) {
                    return got;
                }
                end = found;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** {@return why nothing can follow, or nothing} */
    private String found() throws IOException {
        if (channel.size() < channel.position()) {
            return "was cut to " + channel.size() + " bytes, " + channel.position() + " were read";
        }
        try {
            return key.equals(key()) ? "" : "is another file now";
        } catch (NoSuchFileException e) {
            return "is gone";
        }
    }

    /** {@return what tells a file from another one of the same name, where the system has such a thing} */
    private Optional<Object> key() throws IOException {
        return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
}
