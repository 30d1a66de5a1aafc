package dev.spicewire.connection.live;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs that are not ours. */
final class Programs {

    private static final long SECONDS = 30;

    private Programs() {
    }

    /** Skips the test, with a plain message, where a program is not installed. */
    static void assumeInstalled(String program, String debianPackage) {
        boolean installed = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        Assumptions.assumeTrue(installed, program + " is not installed (Debian: " + debianPackage + ")");
    }

    /** Runs a program to its end, which is brought about if it takes too long. {@return its exit code} */
    static int run(Path log, String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
            throw new IOException(program + " took too long: " + Files.readString(log));
        }
        return process.exitValue();
    }
}
