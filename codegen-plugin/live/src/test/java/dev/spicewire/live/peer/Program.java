package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program that is not ours while it runs. Ended by its process. */
final class Program implements AutoCloseable {

    private static final long SECONDS = 30;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Skips the test, with a plain message, where a program is not installed. */
    static void assume(String program, String debianPackage) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Assumptions.assumeTrue(installed, program + " is not installed (Debian: " + debianPackage + ")");
    }

    static Program start(Path log, List<String> command) throws IOException {
        return new Program(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), log);
    }

    /** {@return a port of the loopback interface that nobody uses} */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it has said something. */
    void awaitText(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!output().contains(text)) {
            assertThat(process.isAlive() && System.nanoTime() < end).as("runs and says '%s': %s", text, output())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** {@return its exit code, which it has within a time} */
    int awaitEnd() throws IOException, InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends: %s", output()).isTrue();
        return process.exitValue();
    }

    /** {@return whether it has not ended} */
    boolean isRunning() {
        return process.isAlive();
    }

    /** {@return what it has said so far} */
    String output() throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
        // A browser's, which could still write into its folder.
        children.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join());
    }
}
