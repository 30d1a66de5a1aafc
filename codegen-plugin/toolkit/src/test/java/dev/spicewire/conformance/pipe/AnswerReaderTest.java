// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {

    @Test
    void linesOfAnyLengthComeWhole() throws IOException {
        String large = "y".repeat(3_000_000);
        AnswerReader reader = new AnswerReader(new StringReader("a\n\n" + large + "\nb\n"));

        assertThat(reader.read()).contains("a");
        assertThat(reader.read()).contains("");
        assertThat(reader.read()).contains(large);
        assertThat(reader.read()).contains("b");
        assertThat(reader.read()).isEmpty();
    }

    @Test
    void tellsWhichLinesHaveComeAlready() throws IOException {
        AnswerReader reader = new AnswerReader(new StringReader("a\nb\nhalf"));

        assertThat(reader.hasNext()).as("nothing has been read so far").isFalse();
        assertThat(reader.read()).contains("a");
        assertThat(reader.hasNext()).isTrue();
        assertThat(reader.read()).contains("b");
        assertThat(reader.hasNext()).as("the rest of the line is to be waited for").isFalse();
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
        AnswerReader reader = new AnswerReader(new StringReader("\uFEFF{}\n\uFEFF{}\n"));

        assertThat(reader.read()).contains("{}");
        assertThat(reader.read()).as("text, where it is not at the beginning").contains("\uFEFF{}");
    }

    @Test
    void aLineThatBreaksOffIsNone() throws IOException {
        AnswerReader reader = new AnswerReader(new StringReader("a\n{\"case\":"));

        assertThat(reader.read()).contains("a");
        assertThat(reader.read()).isEmpty();
    }

    @Test
    void aLineThatNeverEndsIsGivenUp() {
        AnswerReader reader = new AnswerReader(new Endless());

        assertThatThrownBy(reader::read).isInstanceOf(IOException.class)
                .hasMessage("a line of more than 67108864 characters");
    }

    private static final class Endless extends Reader {

        @Override
        public int read(char[] buffer, int offset, int length) {
            Arrays.fill(buffer, offset, offset + length, 'x');
            return length;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
