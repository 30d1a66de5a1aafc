// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.demo.Demo;
import dev.spicewire.output.DirectoryTree;
import dev.spicewire.proto.resolve.Resolution;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire demo}. */
@Command(name = "demo",
        description = "Generate codecs, compile them, decode a capture with them, encode again, compare.")
final class DemoCommand implements Callable<Integer> {

    /** Recorded from QEMU; the build puts it into the runnable jar. */
    private static final String BUNDLED_CAPTURE = "/demo/qemu-devices.pcap";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOption definition;

    @Parameters(paramLabel = "CAPTURE", arity = "0..1", description = "pcap or pcapng file. Default: the bundled one.")
    private Path capture;

    @Override
    public Integer call() throws IOException {
        Optional<Resolution> usable = definition.usable();
        if (usable.isEmpty()) {
            return ExitCode.FINDINGS;
        }
        Path work = Files.createTempDirectory("spicewire-demo-");
        try {
            Path input = capture == null ? bundledCapture(work) : existing(capture);
            boolean flawless = new Demo(spec.commandLine().getOut())
                    .run(usable.get(), input, Files.createDirectory(work.resolve("work")));
            return flawless ? ExitCode.OK : ExitCode.FINDINGS;
        } finally {
            DirectoryTree.delete(work);
        }
    }

    /** Says so before the work, not after it. */
    private static Path existing(Path file) throws NoSuchFileException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    /** {@return the capture that comes with the tool, written into a directory} */
    static Path bundledCapture(Path directory) throws IOException {
        try (InputStream in = DemoCommand.class.getResourceAsStream(BUNDLED_CAPTURE)) {
            if (in == null) {
                throw new NoSuchFileException(BUNDLED_CAPTURE);
            }
            Path copy = directory.resolve(BUNDLED_CAPTURE.substring(BUNDLED_CAPTURE.lastIndexOf('/') + 1));
            Files.copy(in, copy);
            return copy;
        }
    }
}
