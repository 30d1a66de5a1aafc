// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import com.palantir.javapoet.ClassName;
import java.util.stream.Stream;

/** Names of the runtime's types that generated code uses. */
public final class RuntimeTypes {

    private static final String PACKAGE = "dev.spicewire.runtime";
    private static final String SUPPORT = PACKAGE + ".support";
    private static final String WRITERS = SUPPORT + ".writer";

    /** Reads numbers at an index of a body. */
    public static final ClassName BODY = ClassName.get(SUPPORT, "Body");
    /** Integers in a buffer. */
    public static final ClassName WIRE = ClassName.get(PACKAGE, "Wire");
    /** Where a body is malformed, and why. */
    public static final ClassName FAULT = ClassName.get(SUPPORT, "Fault");
    /** Checks and copies what values hold. */
    public static final ClassName VALUES = ClassName.get(SUPPORT, "Values");
    /** Numbers and constants of arrays of an enum. */
    public static final ClassName ENUM_NUMBERS = ClassName.get(SUPPORT, "EnumNumbers");
    /** Writes values. */
    public static final ClassName ENCODER = ClassName.get(SUPPORT, "Encoder");
    /** What views of messages have in common. */
    public static final ClassName MESSAGE_VIEW = ClassName.get(PACKAGE, "MessageView");
    /** What writers of messages have in common. */
    public static final ClassName MESSAGE_WRITER = ClassName.get(PACKAGE, "MessageWriter");
    /** Base of the writers of bodies. */
    public static final ClassName ROOT_WRITER = ClassName.get(WRITERS, "RootWriter");
    /** What values can do for those who write them as parts of others. */
    public static final ClassName ENCODABLE = ClassName.get(SUPPORT, "Encodable");
    /** Sums of sizes as C works them out. */
    public static final ClassName SIZES = ClassName.get(SUPPORT, "Sizes");
    /** What values show to people. */
    public static final ClassName VALUE_TEXT = ClassName.get(SUPPORT, "ValueText");
    /** Base of views where values are left out. */
    public static final ClassName BODY_VIEW = ClassName.get(SUPPORT, "BodyView");
    /** Base of views that make values. */
    public static final ClassName STRUCT_VIEW = ClassName.get(SUPPORT, "StructView");
    /** Base of the writers of structs. */
    public static final ClassName STRUCT_WRITER = ClassName.get(WRITERS, "StructWriter");
    /** What values have in common. */
    public static final ClassName WIRE_STRUCT = ClassName.get(PACKAGE, "WireStruct");
    /** What constants of enums have in common. */
    public static final ClassName WIRE_ENUM = ClassName.get(PACKAGE, "WireEnum");
    /** What messages of channels have in common. */
    public static final ClassName WIRE_MESSAGE = ClassName.get(PACKAGE, "WireMessage");
    /** Checks what strict reading demands besides. */
    public static final ClassName STRICT_CHECK = ClassName.get(SUPPORT, "StrictCheck");
    /** How much reading demands. */
    public static final ClassName STRICTNESS = ClassName.get(PACKAGE, "Strictness");
    /** What is thrown for a malformed body. */
    public static final ClassName MALFORMED = ClassName.get(PACKAGE, "MalformedMessageException");
    /** Marks generated types. */
    public static final ClassName GENERATED = ClassName.get(SUPPORT, "Generated");
    /** Who sends a message. */
    public static final ClassName SENDER = ClassName.get(PACKAGE, "Sender");

    private RuntimeTypes() {
    }

    /** {@return all of them} */
    public static Stream<ClassName> all() {
        return Stream.of(MALFORMED, MESSAGE_VIEW, MESSAGE_WRITER, SENDER, STRICTNESS, WIRE, WIRE_ENUM, WIRE_MESSAGE,
                WIRE_STRUCT, BODY, BODY_VIEW, ENCODABLE, ENCODER, ENUM_NUMBERS, FAULT, GENERATED, SIZES, STRICT_CHECK,
                STRUCT_VIEW, VALUES, VALUE_TEXT, ROOT_WRITER, STRUCT_WRITER);
    }
}
