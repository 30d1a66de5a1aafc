// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a pipe that its reader has closed from output that fails, such as on a full disk. Writers of characters keep
 * failures to themselves, so this remembers the first one; nothing is written behind it.
 */
final class StandardOutput extends FilterOutputStream {

    /** The platform copies what it writes: a piece of this size stays in the processor's cache. */
    private static final int MOST_AT_ONCE = 64 * 1024;

    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        check();
        try {
            for (int done = 0; done < length; done += MOST_AT_ONCE) {
                out.write(bytes, offset + done, Math.min(MOST_AT_ONCE, length - done));
            }
        } catch (IOException e) {
            failure = isClosedPipe(e) ? new OutputClosedException(e)
                    : new IOException("standard output: " + e.getMessage(), e);
            throw failure;
        }
    }

    /**
     * Fails as writing has failed.
     *
     * @throws IOException if something that was written is lost
     */
    void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** The system's words are all that an exception has. */
    private static boolean isClosedPipe(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }
}
