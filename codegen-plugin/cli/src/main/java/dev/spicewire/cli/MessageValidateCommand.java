// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code spicewire message validate}. */
@Command(name = "validate",
        description = "Tell whether bytes are a message, by the exit code; what is wrong otherwise.")
final class MessageValidateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private MessageOptions message;

    @Mixin
    private BodyArgument body;

    @Option(names = "--strict", description = "Also refuse values that no enum or flag has, parts that share bytes, and"
            + " bytes that belong to no part.")
    private boolean strict;

    @Override
    public Integer call() throws IOException {
        MessageWork lenient = text -> text.validate(body.bytes());
        MessageWork strictly = text -> text.validateStrictly(body.bytes());
        return (strict ? strictly : lenient).run(spec, message);
    }
}
