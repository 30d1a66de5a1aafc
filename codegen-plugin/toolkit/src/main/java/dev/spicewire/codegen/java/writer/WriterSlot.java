// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Field;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/**
 * A field as a writer's methods see it.
 *
 * @param field      the field
 * @param names      of its methods
 * @param path       name that errors give it; a member of a switch case is behind the switch's name
 * @param step       position among the container's members
 * @param first      position of the first member that the field's methods write: its count, if that is right before it
 * @param guard      statements that refuse the call when the switch variable selects another case; they read {@code in}
 * @param kept       name of the field that keeps the writer of a struct
 * @param where      where the bytes are, for the Javadoc
 * @param writer     the writer
 * @param run        the members at the container's beginning that stand at fixed places
 * @param endsStruct whether the field is the last of a struct
 */
record WriterSlot(Field field, MemberName names, String path, int step, int first, CodeBlock guard, String kept,
        String where, ClassName writer, LeadingRun run, boolean endsStruct) {

    /** {@return the name of its method} */
    String name() {
        return names.plain();
    }

    /** {@return a public method that returns the writer itself, with the field's Javadoc} */
    MethodSpec.Builder setter(String methodName, String parameters) {
        return MethodSpec.methodBuilder(methodName)
                .addJavadoc("{@return this writer, with {@code $L} written, $L}$L\n$L", field.name(), where,
                        Docs.behind(field), parameters.isEmpty() ? "" : "\n" + parameters)
                .addModifiers(Modifier.PUBLIC)
                .returns(writer);
    }

    /**
     * {@return a public method with the field's Javadoc}
     *
     * @param result what it returns, to go on with the field's name
     */
    MethodSpec.Builder method(String methodName, TypeName returns, String parameters, String result) {
        return MethodSpec.methodBuilder(methodName)
                .addJavadoc("{@return $L {@code $L}, $L}$L\n$L", result, field.name(), where, Docs.behind(field),
                        parameters.isEmpty() ? "" : "\n" + parameters)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
    }

    /** {@return what follows the statements that write the member} */
    CodeBlock leave() {
        return endsStruct ? CodeBlock.builder().addStatement("endStruct()").build() : CodeBlock.of("");
    }

    /** {@return statements that go to the member, and refuse it when another case is selected} */
    CodeBlock enter() {
        boolean claimed = run.has(field) && !(Shape.of(field.type()) instanceof Shape.Inline);
        CodeBlock.Builder code = CodeBlock.builder()
                .beginControlFlow("if (!tryEnter($L))",
                        first == step ? CodeBlock.of("$L", step) : CodeBlock.of("$L, $L", first, step))
                .addStatement(claimed ? CodeBlock.of("enter($L, $L)", step, run.end(field))
                        : CodeBlock.of("enter($L)", step))
                .endControlFlow();
        if (!guard.isEmpty()) {
            code.add(written()).add(guard);
        }
        return code.build();
    }

    /** {@return the same, for statements behind it that read or set what is written} */
    CodeBlock enterAndRead() {
        return guard.isEmpty() ? CodeBlock.builder().add(enter()).add(written()).build() : enter();
    }

    /** {@return code for the index of a field of so many bytes} */
    CodeBlock at(int bytes) {
        return run.has(field) ? run.index(field) : CodeBlock.of("reserve($L)", bytes);
    }

    /** {@return code for the index of the field's pointer} */
    CodeBlock pointer() {
        return at(DefinedSizes.POINTER);
    }

    /** {@return the index of a field of the run as an argument before others; nothing for other fields} */
    CodeBlock fixedIndex() {
        return run.has(field) ? CodeBlock.of("$L, ", run.index(field)) : CodeBlock.of("");
    }

    /** {@return whether the field is a {@code @marshall} pointer} */
    boolean marshall() {
        return field.attributes().has("marshall");
    }

    /** {@return statements that give code of {@link ControlCode} the bytes that are written} */
    static CodeBlock written() {
        return CodeBlock.builder().addStatement("byte[] heap = heap()")
                .addStatement("$T in = buffer()", ByteBuffer.class).build();
    }
}
