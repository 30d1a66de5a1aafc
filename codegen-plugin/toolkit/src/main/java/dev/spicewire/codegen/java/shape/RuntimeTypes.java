package dev.spicewire.codegen.java.shape;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/** Names of the runtime's types that generated code uses. */
public final class RuntimeTypes {

    private static final String PACKAGE = "dev.spicewire.runtime";

    /** Reads numbers at an index of a body. */
    public static final ClassName BODY = ClassName.get(PACKAGE, "Body");
    /** Integers in a buffer, and sums and sizes that are as C works them out. */
    public static final ClassName WIRE = ClassName.get(PACKAGE, "Wire");
    /** Where a body is malformed, and why. */
    public static final ClassName FAULT = ClassName.get(PACKAGE, "Fault");
    /** Checks and copies what values hold. */
    public static final ClassName VALUES = ClassName.get(PACKAGE, "Values");
    /** Writes values. */
    public static final ClassName ENCODER = ClassName.get(PACKAGE, "Encoder");
    /** Base of the views of messages. */
    public static final ClassName MESSAGE_VIEW = ClassName.get(PACKAGE, "MessageView");
    /** Base of the writers of messages. */
    public static final ClassName MESSAGE_WRITER = ClassName.get(PACKAGE, "MessageWriter");
    /** Base of the views of structs. */
    public static final ClassName STRUCT_VIEW = ClassName.get(PACKAGE, "StructView");
    /** Base of the writers of structs. */
    public static final ClassName STRUCT_WRITER = ClassName.get(PACKAGE, "StructWriter");
    /** What values have in common. */
    public static final ClassName WIRE_STRUCT = ClassName.get(PACKAGE, "WireStruct");
    /** What messages of channels have in common. */
    public static final ClassName WIRE_MESSAGE = ClassName.get(PACKAGE, "WireMessage");
    /** Checks what strict reading demands besides. */
    public static final ClassName STRICT_CHECK = ClassName.get(PACKAGE, "StrictCheck");
    /** How much reading demands. */
    public static final ClassName STRICTNESS = ClassName.get(PACKAGE, "Strictness");
    /** What is thrown for a malformed body. */
    public static final ClassName MALFORMED = ClassName.get(PACKAGE, "MalformedMessageException");
    /** Who sends a message. */
    public static final ClassName SENDER = ClassName.get(PACKAGE, "Sender");

    private RuntimeTypes() {
    }

    /** {@return all of them} */
    public static Stream<ClassName> all() {
        return Stream.of(BODY, WIRE, FAULT, VALUES, ENCODER, MESSAGE_VIEW, MESSAGE_WRITER, STRUCT_VIEW, STRUCT_WRITER,
                WIRE_STRUCT, WIRE_MESSAGE, STRICT_CHECK, STRICTNESS, MALFORMED, SENDER);
    }
}
