package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/** Names of the runtime's types that generated code uses. */
final class RuntimeTypes {

    private static final String PACKAGE = "dev.spicewire.runtime";
    private static final String SUPPORT = PACKAGE + ".support";
    private static final String WRITER = SUPPORT + ".writer";

    static final ClassName MALFORMED = ClassName.get(PACKAGE, "MalformedMessageException");
    static final ClassName MESSAGE_VIEW = ClassName.get(PACKAGE, "MessageView");
    static final ClassName MESSAGE_WRITER = ClassName.get(PACKAGE, "MessageWriter");
    static final ClassName SENDER = ClassName.get(PACKAGE, "Sender");
    static final ClassName STRICTNESS = ClassName.get(PACKAGE, "Strictness");
    static final ClassName WIRE = ClassName.get(PACKAGE, "Wire");
    static final ClassName WIRE_MESSAGE = ClassName.get(PACKAGE, "WireMessage");
    static final ClassName WIRE_STRUCT = ClassName.get(PACKAGE, "WireStruct");
    static final ClassName BODY = ClassName.get(SUPPORT, "Body");
    static final ClassName ENCODABLE = ClassName.get(SUPPORT, "Encodable");
    static final ClassName ENCODER = ClassName.get(SUPPORT, "Encoder");
    static final ClassName FAULT = ClassName.get(SUPPORT, "Fault");
    static final ClassName SIZES = ClassName.get(SUPPORT, "Sizes");
    static final ClassName STRICT_CHECK = ClassName.get(SUPPORT, "StrictCheck");
    static final ClassName STRUCT_VIEW = ClassName.get(SUPPORT, "StructView");
    static final ClassName VALUES = ClassName.get(SUPPORT, "Values");
    static final ClassName ROOT_WRITER = ClassName.get(WRITER, "RootWriter");
    static final ClassName STRUCT_WRITER = ClassName.get(WRITER, "StructWriter");

    private RuntimeTypes() {
    }

    /** {@return all of them} */
    static Stream<ClassName> all() {
        return Stream.of(MALFORMED, MESSAGE_VIEW, MESSAGE_WRITER, SENDER, STRICTNESS, WIRE, WIRE_MESSAGE, WIRE_STRUCT,
                BODY, ENCODABLE, ENCODER, FAULT, SIZES, STRICT_CHECK, STRUCT_VIEW, VALUES, ROOT_WRITER, STRUCT_WRITER);
    }
}
