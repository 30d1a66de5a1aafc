// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A program that is not ours while it runs. Ended by its process. */
public final class Program implements AutoCloseable {

    /** Debian's own Python, which has what its packages bring. */
    public static final String PYTHON = "/usr/bin/python3";

    private static final long SECONDS = 30;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Skips the test, with a plain message, where a program is not installed; fails it where {@code CI} is
     * {@code true}.
     *
     * @param program       its name in a folder of the path
     * @param debianPackage what brings it
     */
    public static void require(String program, String debianPackage) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        require(installed, program + " is not installed (Debian: " + debianPackage + ")", System.getenv());
    }

    /**
     * Skips the test, with a plain message, where the files of a package are not there; fails it where {@code CI} is
     * {@code true}.
     *
     * @param files         the folder that they are in
     * @param debianPackage what brings them
     */
    public static void requireFiles(Path files, String debianPackage) {
        require(Files.isDirectory(files), debianPackage + " is not installed", System.getenv());
    }

    /** Skips or fails the test if something is not there. */
    static void require(boolean there, String message, Map<String, String> environment) {
        if (!there && "true".equals(environment.get("CI"))) {
            throw new AssertionError(message);
        }
        Assumptions.assumeTrue(there, message);
    }

    /**
     * Skips the test where {@link #PYTHON} has no SpiceClientGLib; fails it where {@code CI} is {@code true}.
     *
     * @param log for what Python says
     */
    public static void requireSpiceGlib(Path log) throws IOException, InterruptedException {
        boolean there = Files.isExecutable(Path.of(PYTHON)) && run(log, PYTHON, List.of("-c",
                "import gi\ngi.require_version('SpiceClientGLib', '2.0')\nfrom gi.repository import SpiceClientGLib"))
                == 0;
        require(there, "SpiceClientGLib is not installed (Debian: gir1.2-spiceclientglib-2.0, python3-gi)",
                System.getenv());
    }

    /**
     * Runs a program to its end, which is brought about if it takes too long.
     *
     * @return its exit code
     */
    public static int run(Path log, String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        try (Program running = start(log, command)) {
            return running.awaitEnd();
        }
    }

    /**
     * Starts a program.
     *
     * @param log     for what it says
     * @param command its name and its arguments
     */
    public static Program start(Path log, List<String> command) throws IOException {
        return start(log, command, Map.of());
    }

    /**
     * Starts a program that has variables in its environment as well.
     *
     * @param log         for what it says
     * @param command     its name and its arguments
     * @param environment the variables
     */
    public static Program start(Path log, List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    /** {@return a port of the loopback interface that nobody uses} */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it has said something. */
    public void awaitText(String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!output().contains(text)) {
            assertThat(process.isAlive() && System.nanoTime() < end).as("runs and says '%s': %s", text, output())
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** {@return its exit code, which it has within a time} */
    public int awaitEnd() throws IOException, InterruptedException {
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends: %s", output()).isTrue();
        return process.exitValue();
    }

    /** {@return whether it has not ended} */
    public boolean isRunning() {
        return process.isAlive();
    }

    /** {@return what it has said so far} */
    public String output() throws IOException {
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
