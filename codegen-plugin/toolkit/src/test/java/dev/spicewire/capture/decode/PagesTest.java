// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void linesKeepTheOrderInWhichTheyWereAdded() throws IOException {
        try (Pages pages = new Pages(written, NumberLines::new, 3)) {
            for (int i = 0; i < 20_000; i++) {
                pages.add(number(i));
            }
            pages.flush();
        }

        assertThat(text()).isEqualTo(numbers(20_000));
    }

    @Test
    void aPageThatTakesLongerHoldsBackThoseBehindIt() throws IOException {
        CountDownLatch laterPageIsMade = new CountDownLatch(1);
        try (Pages pages = new Pages(written, NumberLines::new, 2)) {
            pages.add(lines -> {
                await(laterPageIsMade);
                number(0).writeTo(lines);
            });
            for (int i = 1; i < 2_048; i++) {
                pages.add(number(i));
            }
            pages.add(lines -> {
                number(2_048).writeTo(lines);
                laterPageIsMade.countDown();
            });
            pages.flush();
        }

        assertThat(text()).isEqualTo(numbers(2_049));
    }

    @Test
    void aBodyIsCopiedWhenItsLineIsAdded() throws IOException {
        ByteBuffer body = ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}, 1, 2);
        try (Pages pages = new Pages(written, NumberLines::new, 1)) {
            pages.add(body, (lines, kept) -> ((NumberLines) lines).body(kept));
            body.put(1, (byte) 'x');
            pages.flush();
        }

        assertThat(text()).isEqualTo("bc\n");
    }

    @Test
    void bodiesStayApartHoweverOftenPagesAreFilledAgain() throws IOException {
        StringBuilder expected = new StringBuilder();
        try (Pages pages = new Pages(written, NumberLines::new, 2)) {
            for (int i = 0; i < 40; i++) {
                String text = Integer.toString(i).repeat(i % 10 == 0 ? 200_000 : 50_000);
                pages.add(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)),
                        (lines, kept) -> ((NumberLines) lines).body(kept));
                expected.append(text).append('\n');
            }
            pages.flush();
        }

        assertThat(text()).isEqualTo(expected.toString());
    }

    @Test
    void aLargeBodyIsWrittenAtItsTurnWithoutBeingHeldAsText() throws IOException {
        byte[] large = new byte[Pages.LARGE_BODY + 1];
        try (Pages pages = new Pages(written, NumberLines::new, 2)) {
            pages.add(number(0));
            pages.add(ByteBuffer.wrap(large), (lines, kept) -> {
                number(kept.remaining()).writeTo(lines);
                lines.flush();
                assertThat(text()).isEqualTo("0\n" + large.length + "\n");
            });
            pages.add(number(1));
            pages.flush();
        }

        assertThat(text()).isEqualTo("0\n" + large.length + "\n1\n");
    }

    @Test
    void whatFailsInAPageIsThrownAsItIs() {
        try (Pages pages = new Pages(written, NumberLines::new, 2)) {
            assertThatIllegalStateException().isThrownBy(() -> {
                pages.add(lines -> {
                    throw new IllegalStateException("a fault");
                });
                pages.flush();
            }).withMessage("a fault");
        }
    }

    @Test
    void outputThatFailsEndsTheWork() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        try (Pages pages = new Pages(full, NumberLines::new, 2)) {
            assertThatIOException().isThrownBy(() -> {
                while (true) {
                    pages.add(number(1));
                }
            }).withMessage("no space left");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsWrittenAnyMoreBehindTheEnd(boolean interrupted) throws IOException {
        SlowOutput slow = new SlowOutput();
        Pages pages = new Pages(slow, NumberLines::new, 2);
        for (int i = 0; i < 2_048; i++) {
            pages.add(number(i));
        }
        await(slow.begun);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        pages.close();

        assertThat(Thread.interrupted()).isEqualTo(interrupted);
        assertThat(slow.done).isTrue();
    }

    private String text() {
        return written.toString(StandardCharsets.US_ASCII);
    }

    private static String numbers(int count) {
        return IntStream.range(0, count).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }

    private static Page.Line number(int number) {
        return lines -> ((NumberLines) lines).number(number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes on for a while after the end has come, as a disk does. */
    private static final class SlowOutput extends OutputStream {

        private static final int A_WHILE_MILLIS = 100;

        private final CountDownLatch begun = new CountDownLatch(1);
        private volatile boolean done;

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException("pages are written in one piece");
        }

        @Override
        public void write(byte[] page, int offset, int length) {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(A_WHILE_MILLIS));
                done = true;
            }
        }
    }

    /** Lines of numbers instead of messages. */
    private record NumberLines(OutputStream out) implements MessageLines {

        void number(int number) throws IOException {
            out.write((number + "\n").getBytes(StandardCharsets.US_ASCII));
        }

        void body(ByteBuffer body) throws IOException {
            out.write(body.array(), body.arrayOffset() + body.position(), body.remaining());
            out.write('\n');
        }

        @Override
        public void linked(CapturedConnection connection, String channel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void message(DecodedMessage message) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void notice(Notice notice) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void flush() {
            // Numbers go straight to the stream.
        }
    }
}
