// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnsweredFirstTest {

    @Test
    void nobodyWaitsForRequestsWithAnswersInHand() throws IOException {
        StringWriter pipe = new StringWriter();
        List<String> seen = new ArrayList<>();
        BufferedWriter answers = new BufferedWriter(pipe);
        Deque<String> arriving = new ArrayDeque<>(List.of("1\n2\n3", "\n4\n"));
        BufferedReader requests = new BufferedReader(new AnsweredFirst(new Asker(arriving, pipe, seen), answers));

        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.write(line);
        }

        assertThat(seen).as("what has been answered when more is waited for: half a request is none")
                .containsExactly("", "12", "1234");
    }

    /** Looks at what has come before it asks for more. */
    private static final class Asker extends Reader {

        private final Deque<String> arriving;
        private final StringWriter pipe;
        private final List<String> seen;

        Asker(Deque<String> arriving, StringWriter pipe, List<String> seen) {
            this.arriving = arriving;
            this.pipe = pipe;
            this.seen = seen;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            seen.add(pipe.toString());
            String piece = arriving.poll();
            if (piece == null) {
                return -1;
            }
            piece.getChars(0, piece.length(), buffer, offset);
            return piece.length();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
