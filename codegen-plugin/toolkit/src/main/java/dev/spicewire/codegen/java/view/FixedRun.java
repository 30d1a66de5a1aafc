// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Struct;
import java.util.StringJoiner;

/** Fields of fixed size that stand together: one comparison tells whether there are bytes for all of them. */
final class FixedRun {

    /** A struct of more numbers is checked by its own code. */
    static final long MOST_NUMBERS = 200;

    /** The names stand in one text, and a class file can hold one of 65,535 bytes. */
    private static final int LONG_TEXT = 8_000;

    private final StringJoiner fields = new StringJoiner(" ");
    private CodeBlock start;
    private long bytes;

    /**
     * Adds a field.
     *
     * @param prefix path of what has it, with a dot behind
     * @param at     code for the index of the field
     */
    void add(String prefix, Field field, CodeBlock at) {
        start = start == null ? at : start;
        add(prefix, field);
    }

    private void add(String prefix, Field field) {
        if (field.attributes().has("virtual")) {
            return;
        }
        if (field.type().resolved() instanceof Struct struct) {
            struct.members().forEach(m -> add(prefix + field.name() + ".", (Field) m));
        } else {
            long size = DefinedSizes.fixed(field).orElseThrow();
            fields.add(prefix + field.name() + " " + size);
            bytes += size;
        }
    }

    long bytes() {
        return bytes;
    }

    /** {@return whether there are enough fields for one comparison} */
    boolean isLong() {
        return fields.length() > LONG_TEXT;
    }

    /** {@return statements that refuse a message without bytes for all fields} */
    CodeBlock check() {
        CodeBlock.Builder code = CodeBlock.builder();
        if (bytes > 0) {
            CodeBlock from = start.toString().contains(" ") ? CodeBlock.of("($L)", start) : start;
            code.beginControlFlow("if (limit - $L < $L)", from, bytes)
                    .addStatement("return $T.overrun(fault, $S, $L, limit)", RuntimeTypes.FAULT, fields, start)
                    .endControlFlow();
        }
        return code.build();
    }
}
