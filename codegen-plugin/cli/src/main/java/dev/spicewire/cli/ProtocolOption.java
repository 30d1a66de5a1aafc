// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Resolution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The protocol that a command reads messages by. */
final class ProtocolOption {

    @Mixin
    private DefinitionOptions definitions;

    @Option(names = "--proto", paramLabel = "FILE",
            description = "Definition file, or - for the standard input. Default: the bundled definitions.")
    private Path proto;

    /**
     * The definition; what is wrong with it goes to the error stream.
     *
     * @return the definition, or nothing if it has errors
     * @throws IOException if the file can't be read
     */
    Optional<Resolution> usable() throws IOException {
        return definitions.usable(proto);
    }

    /** {@return the protocol of {@link #usable}} */
    Optional<Protocol> protocol() throws IOException {
        return definitions.protocol(proto);
    }
}
