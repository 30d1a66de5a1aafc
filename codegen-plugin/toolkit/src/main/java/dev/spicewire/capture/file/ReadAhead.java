// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * A file that a thread of its own reads, a few blocks ahead: to copy its bytes out of the system, and to unpack them,
 * takes as long as to find the messages in them.
 */
final class ReadAhead extends BlockInput {

    private static final int BLOCKS = 4;
    private static final int BLOCK_BYTES = 256 * 1024;
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
    private final BlockingQueue<byte[]> empty = new ArrayBlockingQueue<>(BLOCKS);
    private final Thread reader = new Thread(this::readAll, "read");
    private Block block = new Block(NOTHING, 0, Optional.empty());
    private int at;

    /**
     * What was read at once.
     *
     * @param bytes   where it is
     * @param length  how many bytes, -1 at the end
     * @param failure why there are none, and will be none
     */
    private record Block(byte[] bytes, int length, Optional<IOException> failure) {
    }

    ReadAhead(InputStream in) {
        this.in = in;
        for (int i = 0; i < BLOCKS; i++) {
            empty.add(new byte[BLOCK_BYTES]);
        }
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == block.length()) {
            next();
            if (block.failure().isPresent()) {
                throw block.failure().get();
            }
        }
        if (block.length() < 0) {
            return -1;
        }
        int taken = Math.min(length, block.length() - at);
        System.arraycopy(block.bytes(), at, bytes, from, taken);
        at += taken;
        return taken;
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        in.close();
    }

    private void next() throws IOException {
        if (block.failure().isPresent()) {
            return;
        }
        try {
            if (block.bytes().length == BLOCK_BYTES) {
                empty.add(block.bytes());
            }
            block = filled.take();
            at = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void readAll() {
        try {
            int length = 0;
            while (length >= 0) {
                byte[] bytes = empty.take();
                length = in.read(bytes, 0, bytes.length);
                filled.put(new Block(bytes, length, Optional.empty()));
            }
        } catch (IOException e) {
            end(e);
        } catch (RuntimeException e) {
            end(new IOException(e));
        } catch (InterruptedException e) {
            // The file is closed: nobody reads on.
            Thread.currentThread().interrupt();
        }
    }

    private void end(IOException failure) {
        try {
            filled.put(new Block(NOTHING, 0, Optional.of(failure)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
