// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code spicewire message encode}. */
@Command(name = "encode", description = "Write the body of a message whose fields are JSON, as hexadecimal digits.")
final class MessageEncodeCommand implements Callable<Integer> {

    private final OutputStream out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MessageOptions message;

    @Parameters(paramLabel = "FIELDS",
            description = "A JSON object with the fields; a file that holds one; or - for the standard input.")
    private String fields;

    @Option(names = "--raw", description = "Write the bytes themselves.")
    private boolean raw;

    /** A command that writes bytes. */
    MessageEncodeCommand(OutputStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        MessageWork encoding = text -> {
            byte[] body = text.encode(json());
            if (raw) {
                out.write(body);
                out.flush();
            } else {
                spec.commandLine().getOut().println(HexFormat.of().formatHex(body));
            }
        };
        return encoding.run(spec, message);
    }

    private String json() throws IOException {
        if (fields.stripLeading().startsWith("{")) {
            return fields;
        }
        try {
            return new InputFile(fields).text();
        } catch (NoSuchFileException e) {
            throw new UsageException("'" + fields + "' is no file and no JSON object, which starts with '{'");
        }
    }
}
