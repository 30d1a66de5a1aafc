// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.live.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An X server that nobody sees, on a display whose number it has chosen.
 *
 * @param program the server
 * @param name    what programs know the display by
 */
record XServer(Program program, String name) implements AutoCloseable {

    private static final long SECONDS = 30;

    /** Starts a server, and waits until it has a number. */
    static XServer start(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path number = folder.resolve("display");
        List<String> all = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 3>'" + number + "'", "sh"));
        all.addAll(command);
        all.addAll(List.of("-displayfd", "3", "-nolisten", "tcp", "-noreset"));
        Program program = Program.start(folder.resolve("x.log"), all, environment);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(number) || !Files.readString(number).endsWith("\n")) {
            assertThat(program.isRunning() && System.nanoTime() < end).as("X runs: %s", program.output()).isTrue();
            Thread.sleep(20);
        }
        return new XServer(program, ":" + Files.readString(number).strip());
    }

    @Override
    public void close() {
        program.close();
    }
}
