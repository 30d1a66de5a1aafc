// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import dev.spicewire.tool.ToolVersion;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program in {@code testee.jar}. */
@Command(name = "testee", mixinStandardHelpOptions = true, versionProvider = Testee.Version.class,
        description = "Answers the testee protocol on standard input and output, with Spicewire's own codecs.",
        footer = {"", "Exits with 0 at the end of its input, with 2 when it can't run."})
public final class Testee implements Callable<Integer> {

    private static final int CANNOT_RUN = 2;

    @Mixin
    private CodecOptions codec;

    private Testee() {
    }

    /** Names the version that the tool has. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"testee " + ToolVersion.current()};
        }
    }

    /**
     * Answers until the input ends.
     *
     * @param args see {@code --help}
     */
    public static void main(String[] args) {
        CommandLine line = new CommandLine(new Testee()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((exception, command, arguments) -> say(command, exception.getMessage()));
        line.setParameterExceptionHandler((exception, arguments) -> say(exception.getCommandLine(),
                exception.getMessage() + "; see --help"));
        System.exit(line.execute(args));
    }

    @Override
    public Integer call() throws IOException {
        // Whatever a library prints must not come between the answers.
        System.setOut(System.err);
        Reader in = new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8);
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            new Session(codec.operations(), new PrintWriter(System.err, true, StandardCharsets.UTF_8)).run(in, out);
        }
        return 0;
    }

    private static int say(CommandLine command, String what) {
        command.getErr().println("testee: " + what);
        command.getErr().flush();
        return CANNOT_RUN;
    }
}
