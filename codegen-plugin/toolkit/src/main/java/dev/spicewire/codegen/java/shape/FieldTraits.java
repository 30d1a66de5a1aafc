// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.shape;

import dev.spicewire.proto.model.Field;

/** What generated code takes a field for: whether a value holds it, may lack it, and hands it out as bytes or text. */
public final class FieldTraits {

    private FieldTraits() {
    }

    /** {@return whether a value has a component for a field: not for descriptors, constants and padding} */
    public static boolean isHeld(Field field) {
        return !(Shape.of(field.type()) instanceof Shape.Descriptor)
                && !field.attributes().has("zero") && !field.attributes().has("virtual");
    }

    /** {@return whether the component of a field may be {@code null}} */
    public static boolean isNullable(Field field) {
        return Shape.of(field.type()) instanceof Shape.Pointer pointer && !isRequired(field, pointer);
    }

    /** {@return whether a field's pointer leads to something always: a string does, since its 0 is there} */
    public static boolean isRequired(Field field, Shape.Pointer pointer) {
        return field.attributes().has("nonnull") || pointer.part() instanceof Shape.Bytes bytes && bytes.isString();
    }

    /** {@return whether the component's accessor must give a buffer of its own} */
    public static boolean isPayload(Field field) {
        Shape shape = Shape.of(field.type());
        return shape instanceof Shape.Bytes
                || shape instanceof Shape.Pointer pointer && pointer.part() instanceof Shape.Bytes;
    }

    /** {@return whether bytes are text for people, which the definition says} */
    public static boolean isText(Field field) {
        return isPayload(field) && field.isText();
    }
}
