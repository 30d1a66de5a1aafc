package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/** Names of the runtime's types that generated code uses. */
final class RuntimeTypes {

    private static final String PACKAGE = "dev.spicewire.runtime";

    static final ClassName BODY = ClassName.get(PACKAGE, "Body");
    static final ClassName WIRE = ClassName.get(PACKAGE, "Wire");
    static final ClassName FAULT = ClassName.get(PACKAGE, "Fault");
    static final ClassName VALUES = ClassName.get(PACKAGE, "Values");
    static final ClassName ENCODER = ClassName.get(PACKAGE, "Encoder");
    static final ClassName MESSAGE_VIEW = ClassName.get(PACKAGE, "MessageView");
    static final ClassName MESSAGE_WRITER = ClassName.get(PACKAGE, "MessageWriter");
    static final ClassName STRUCT_VIEW = ClassName.get(PACKAGE, "StructView");
    static final ClassName STRUCT_WRITER = ClassName.get(PACKAGE, "StructWriter");
    static final ClassName WIRE_STRUCT = ClassName.get(PACKAGE, "WireStruct");
    static final ClassName WIRE_ENUM = ClassName.get(PACKAGE, "WireEnum");
    static final ClassName WIRE_MESSAGE = ClassName.get(PACKAGE, "WireMessage");
    static final ClassName STRICT_CHECK = ClassName.get(PACKAGE, "StrictCheck");
    static final ClassName STRICTNESS = ClassName.get(PACKAGE, "Strictness");
    static final ClassName MALFORMED = ClassName.get(PACKAGE, "MalformedMessageException");
    static final ClassName SENDER = ClassName.get(PACKAGE, "Sender");

    private RuntimeTypes() {
    }

    /** {@return all of them} */
    static Stream<ClassName> all() {
        return Stream.of(BODY, WIRE, FAULT, VALUES, ENCODER, MESSAGE_VIEW, MESSAGE_WRITER, STRUCT_VIEW, STRUCT_WRITER,
                WIRE_STRUCT, WIRE_ENUM, WIRE_MESSAGE, STRICT_CHECK, STRICTNESS, MALFORMED, SENDER);
    }
}
