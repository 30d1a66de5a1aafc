// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What {@code -} stands for in place of a file, as everywhere in the shell. */
final class StandardInput {

    /** What it is called in messages, as locations in it are. */
    static final String NAME = "stdin";

    private static final String SIGN = "-";
    private static final Path DEVICE = Path.of("/dev/stdin");

    private StandardInput() {
    }

    /** {@return whether the user means it} */
    static boolean isMeant(Path file) {
        return file != null && isMeant(file.toString());
    }

    /** {@return whether the user means it} */
    static boolean isMeant(String argument) {
        return argument.equals(SIGN);
    }

    /**
     * Refuses a command that would read it twice: the second time there is nothing left.
     *
     * @param arguments what the user wrote
     * @throws ParameterException if more than one argument stands for it
     */
    static void requireOnce(ParseResult arguments) {
        List<String> meant = new ArrayList<>();
        for (ArgSpec argument : arguments.matchedArgs()) {
            argument.originalStringValues().stream().filter(StandardInput::isMeant)
                    .forEach(sign -> meant.add(argument instanceof OptionSpec option ? option.longestName()
                            : argument.paramLabel()));
        }
        meant.remove(OutputFile.NAME);
        if (meant.size() > 1) {
            throw new ParameterException(arguments.commandSpec().commandLine(),
                    "Only one can be -, the standard input: " + String.join(" and ", meant));
        }
    }

    /** {@return a path that whoever reads a file front to back can open: the file, or the pipe} */
    static Path orFile(Path file) {
        return isMeant(file) ? DEVICE : file;
    }

    /**
     * {@return all of it}
     *
     * @throws IOException if it can't be read
     */
    static byte[] bytes() throws IOException {
        return System.in.readAllBytes();
    }
}
