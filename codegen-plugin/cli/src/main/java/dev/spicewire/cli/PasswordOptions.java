// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.protocol.Password;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Where a password comes from; never from an argument, which every user of the machine can see. */
final class PasswordOptions {

    @ArgGroup(exclusive = true)
    private Source source;

    /** One of them. */
    private static final class Source {

        @Option(names = "--password-file", paramLabel = "FILE", description = "File whose first line is the password.")
        private Path file;

        @Option(names = "--password-env", paramLabel = "NAME",
                description = "Environment variable that holds the password.")
        private String variable;

        @Option(names = "--password", description = "Ask for the password at the terminal.")
        private boolean prompt;
    }

    /** {@return whether a password is given} */
    boolean isGiven() {
        return source != null;
    }

    /** {@return the words that give it again} */
    List<String> words() {
        if (source == null) {
            return List.of();
        }
        if (source.file != null) {
            return List.of("--password-file", source.file.toString());
        }
        return source.prompt ? List.of("--password") : List.of("--password-env", source.variable);
    }

    /** {@return the password for a ticket, the empty one if none is given; the caller wipes it} */
    Password read() throws IOException {
        if (source == null) {
            return Password.none();
        }
        char[] password = characters();
        try {
            return Password.of(password);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** {@return the password that is given; the caller wipes it} */
    char[] characters() throws IOException {
        if (source.file != null) {
            return firstLine(Files.readAllBytes(source.file));
        }
        return source.prompt ? prompt() : variable(source.variable);
    }

    private static char[] firstLine(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n' && content[end] != '\r') {
            end++;
        }
        CharBuffer line = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(content, 0, end));
        Arrays.fill(content, (byte) 0);
        char[] password = new char[line.remaining()];
        line.get(password);
        Arrays.fill(line.array(), '\0');
        return password;
    }

    private static char[] variable(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new UsageException("--password-env: there is no environment variable '" + name + "'");
        }
        return value.toCharArray();
    }

    private static char[] prompt() {
        return Terminal.console().map(console -> console.readPassword("Password: "))
                .orElseThrow(() -> new UsageException("--password asks at a terminal, and there is none;"
                        + " --password-file and --password-env need none"));
    }
}
