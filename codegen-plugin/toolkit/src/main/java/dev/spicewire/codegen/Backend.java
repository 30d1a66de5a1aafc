// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen;

import dev.spicewire.output.OutputTree;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.model.Protocol;
import java.util.List;

/** Makes files of one kind from a resolved protocol. */
public interface Backend {

    /** {@return its name on the command line, such as {@code java}} */
    String name();

    /** {@return everything but the definitions that its output depends on; equal text means equal output} */
    String settings();

    /**
     * Finds what keeps the backend from making files of a protocol, because its target can't hold it.
     *
     * @param protocol the protocol
     * @return errors, none by default
     */
    default List<Diagnostic> obstacles(Protocol protocol) {
        return List.of();
    }

    /**
     * Makes the files, in memory.
     *
     * @param protocol the protocol, without obstacles
     * @return the same files for the same protocol, always
     */
    OutputTree generate(Protocol protocol);
}
