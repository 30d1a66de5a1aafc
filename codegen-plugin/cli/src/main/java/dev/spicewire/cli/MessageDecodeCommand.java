// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code spicewire message decode}. */
@Command(name = "decode", description = "Show the fields of a message as JSON.")
final class MessageDecodeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MessageOptions message;

    @Mixin
    private BodyArgument body;

    @Override
    public Integer call() throws IOException {
        MessageWork decoding = text -> {
            byte[] bytes = body.bytes();
            spec.commandLine().getOut().println(text.decode(bytes));
            text.note(bytes)
                    .ifPresent(note -> ErrorLine.print(spec, "note: " + note + ", which JSON does not show"));
        };
        return decoding.run(spec, message);
    }
}
