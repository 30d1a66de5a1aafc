// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;

/** Requests, behind which the answers so far go out before more are waited for: whoever asks may wait for them. */
final class AnsweredFirst extends FilterReader {

    private final Writer answers;

    AnsweredFirst(Reader requests, Writer answers) {
        super(requests);
        this.answers = answers;
    }

    @Override
    public int read() throws IOException {
        answers.flush();
        return super.read();
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        answers.flush();
        return super.read(buffer, offset, length);
    }
}
