// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import dev.spicewire.proto.diagnostics.Code;
import java.util.List;

/** Codes for definitions that are right, and more than Java can hold: {@code generate --target java} refuses them. */
public final class JavaCodes {

    /** A container with too many members. */
    public static final Code MEMBERS = new Code("SW0701", "too many members for Java", """
            A method has at most 64 KiB of bytecode, and reading a struct or message is one method. Put members that \
            belong together into structs of their own; that changes no byte on the wire.""");

    /** A switch with too many cases. */
    public static final Code CASES = new Code("SW0702", "too many cases for Java", """
            A method has at most 64 KiB of bytecode, and each case of a switch takes its share. Cases that hold the \
            same can be one case with several labels.""");

    /** A channel with too many messages. */
    public static final Code MESSAGES = new Code("SW0703", "too many messages for Java", """
            A class file refers to at most 65,535 names, and what tells a channel's messages apart refers to all of \
            them. Let the channel derive from others that have part of the messages.""");

    /** Something that is larger than any buffer. */
    public static final Code SIZE = new Code("SW0704", "larger than a buffer", """
            A buffer holds at most 2,147,483,647 bytes, so no message can have this one inside.""");

    /** A name that no file can have. */
    public static final Code NAME = new Code("SW0705", "name too long for Java", """
            Each type has a class file that is called after it and after the types that it is in, and file systems \
            allow 255 bytes.""");

    private static final List<Code> ALL = List.of(MEMBERS, CASES, MESSAGES, SIZE, NAME);

    private JavaCodes() {
    }

    /** {@return all of them, by identifier} */
    public static List<Code> all() {
        return ALL;
    }
}
