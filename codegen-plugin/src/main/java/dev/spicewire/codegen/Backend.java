package dev.spicewire.codegen;

import dev.spicewire.codegen.output.OutputTree;
import dev.spicewire.proto.model.Protocol;

/** Makes files of one kind from a resolved protocol. */
public interface Backend {

    /** {@return its name on the command line, such as {@code java}} */
    String name();

    /** {@return everything but the definitions that its output depends on; equal text means equal output} */
    String settings();

    /**
     * Makes the files, in memory.
     *
     * @param protocol the protocol
     * @return the same files for the same protocol, always
     */
    OutputTree generate(Protocol protocol);
}
