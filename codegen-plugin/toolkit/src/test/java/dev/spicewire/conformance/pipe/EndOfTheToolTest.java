// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.ConformanceRun;
import dev.spicewire.conformance.RunSettings;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.verdict.KnownFailures;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Whoever ends the tool ends its testees with it, also the one that has not yet said what it is. */
@DisabledOnOs(OS.WINDOWS)
class EndOfTheToolTest {

    @Test
    void aTesteeThatIsStillStartingEndsWithTheTool() throws Exception {
        Process tool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Tool.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = tool.inputReader()) {
            ProcessHandle testee = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

            tool.destroy();

            assertThat(tool.waitFor(1, TimeUnit.MINUTES)).isTrue();
            testee.onExit().get(1, TimeUnit.MINUTES);
            assertThat(testee.isAlive()).isFalse();
        } finally {
            tool.destroyForcibly();
        }
    }

    /** A run whose testee never says a word; it prints the testee's number. */
    static final class Tool {

        private Tool() {
        }

        public static void main(String[] args) throws Exception {
            Thread watcher = new Thread(() -> {
                while (ProcessHandle.current().children().findAny().isEmpty()) {
                    Thread.onSpinWait();
                }
                System.out.println(ProcessHandle.current().children().findAny().orElseThrow().pid());
            });
            watcher.start();
            new ConformanceRun(new RunSettings(List.of("sleep", "1000"), 1, Duration.ofMinutes(10)),
                    new Suite(List.of())).run(KnownFailures.NONE, done -> { });
        }
    }
}
