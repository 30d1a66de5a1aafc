// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.file;

import java.io.IOException;
import java.io.InputStream;

/** A stream that gives blocks of bytes; a single one is the smallest of them. */
abstract class BlockInput extends InputStream {

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public abstract int read(byte[] bytes, int from, int length) throws IOException;
}
