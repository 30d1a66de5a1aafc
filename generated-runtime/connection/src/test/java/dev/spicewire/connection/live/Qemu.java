// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A real server: QEMU with a guest of eight bytes that tells which keys it reads. Ended by its process. */
final class Qemu implements AutoCloseable {

    static final String PROGRAM = "qemu-system-x86_64";
    private static final long SECONDS = 20;

    private final Process process;
    private final Path log;
    private final Path echo;

    private Qemu(Process process, Path log, Path echo) {
        this.process = process;
        this.log = log;
        this.echo = echo;
    }

    /** Starts a machine with options of {@code -spice}, and more, and waits until a line of its monitor answers. */
    static Qemu start(Path folder, String spice, String... more) throws IOException, InterruptedException {
        return start(folder, Map.of(), spice, more);
    }

    /** Starts a machine that has variables in its environment as well. */
    static Qemu start(Path folder, Map<String, String> environment, String spice, String... more)
            throws IOException, InterruptedException {
        Path log = folder.resolve("qemu.log");
        Path echo = folder.resolve("echo");
        List<String> command = new ArrayList<>(List.of(PROGRAM, "-m", "64", "-nodefaults", "-display", "none",
                "-monitor", "stdio", "-vga", "qxl", "-spice", spice,
                "-drive", "if=ide,format=raw,file=" + echoingDisk(folder), "-debugcon", "file:" + echo));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        Qemu qemu = new Qemu(process, log, echo);
        qemu.awaitPrompt();
        return qemu;
    }

    /** Types a command into the monitor. */
    void monitor(String command) throws IOException {
        process.getOutputStream().write((command + "\n").getBytes(StandardCharsets.US_ASCII));
        process.getOutputStream().flush();
    }

    private void awaitPrompt() throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.readString(log, StandardCharsets.ISO_8859_1).contains("(qemu)")) {
            assertThat(process.isAlive() && System.nanoTime() < end)
                    .as("QEMU runs: %s", Files.readString(log, StandardCharsets.ISO_8859_1)).isTrue();
            Thread.sleep(20);
        }
    }

    /** {@return a disk whose guest writes the ASCII code of each key it reads to the port 0xe9} */
    static Path echoingDisk(Path folder) throws IOException {
        byte[] sector = new byte[512];
        byte[] code = HexFormat.of().parseHex(
                "b400"      // mov ah, 0
                + "cd16"    // int 16h: wait for a key
                + "e6e9"    // out 0e9h, al
                + "ebf8");  // jmp to the start
        System.arraycopy(code, 0, sector, 0, code.length);
        sector[510] = 0x55;
        sector[511] = (byte) 0xaa;
        return Files.write(folder.resolve("disk.img"), sector);
    }

    /** {@return what the guest has written to the port 0xe9} */
    String echo() throws IOException {
        return Files.readString(echo, StandardCharsets.ISO_8859_1);
    }

    /** {@return whether it has not crashed} */
    boolean isRunning() {
        return process.isAlive();
    }

    /** {@return a port of the loopback interface that nobody uses} */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, SECONDS, TimeUnit.SECONDS).join();
        process.destroyForcibly().onExit().join();
    }
}
