// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private final LogTail tail = new LogTail();

    @Test
    void theLastTwentyLinesAreKept() {
        String log = IntStream.rangeClosed(1, 25).mapToObj(i -> "line " + i + "\r\n").collect(Collectors.joining());

        tail.drain(new StringReader(log));

        assertThat(tail.lines()).hasSize(20).startsWith("line 6").endsWith("line 25");
    }

    @Test
    void aLastLineNeedsNoEnd() {
        tail.drain(new StringReader("one\ntwo"));

        assertThat(tail.lines()).containsExactly("one", "two");
    }

    @Test
    void aLongLineIsCut() {
        tail.drain(new StringReader("x".repeat(100_000)));

        assertThat(tail.lines()).containsExactly("x".repeat(500));
    }

    @Test
    void anEmptyLogHasNoLines() {
        tail.drain(new StringReader(""));

        assertThat(tail.lines()).isEmpty();
    }
}
