// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class TesteeProcessesTest {

    private static final int MOST_STARTS = 1000;

    @Test
    void allEndWithTheRunAndSoDoThoseThatTheyStarted() throws Exception {
        Process one;
        Process another;
        ProcessHandle child;
        try (TesteeProcesses processes = new TesteeProcesses()) {
            one = processes.start(List.of("sleep", "1000"));
            another = processes.start(List.of("sh", "-c", "sleep 1000 & echo started; wait"));
            awaitWord(another);
            child = another.children().findFirst().orElseThrow();
        }

        assertThat(ends(one.toHandle())).isTrue();
        assertThat(ends(another.toHandle())).isTrue();
        assertThat(ends(child)).isTrue();
    }

    @Test
    void noneStartsWhenTheRunIsOver() {
        TesteeProcesses processes = new TesteeProcesses();
        processes.close();

        assertThat(processes.isOver()).isTrue();
        assertThatIOException().isThrownBy(() -> processes.start(List.of("sleep", "1000")))
                .withMessage("the run is over");
    }

    @Test
    void theEndReachesAProcessThatIsBeingStarted() throws Exception {
        TesteeProcesses processes = new TesteeProcesses();
        List<Process> started = new ArrayList<>();
        CountDownLatch first = new CountDownLatch(1);
        Thread starter = new Thread(() -> {
            try {
                while (started.size() < MOST_STARTS) {
                    started.add(processes.start(List.of("sleep", "1000")));
                    first.countDown();
                }
            } catch (IOException e) {
                assertThat(e).hasMessage("the run is over");
            }
        });
        starter.start();
        first.await();
        processes.close();
        starter.join();

        assertThat(started).isNotEmpty().hasSizeLessThan(MOST_STARTS)
                .allSatisfy(process -> assertThat(ends(process.toHandle())).isTrue());
    }

    private static void awaitWord(Process process) throws IOException {
        try (InputStream in = process.getInputStream()) {
            assertThat(in.read()).isPositive();
        }
    }

    private static boolean ends(ProcessHandle process) throws Exception {
        process.onExit().get(1, TimeUnit.MINUTES);
        return !process.isAlive();
    }
}
