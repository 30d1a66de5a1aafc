// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.Container;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.NoSuchElementException;
import javax.lang.model.element.Modifier;

/**
 * Emits the cursor over elements whose sizes depend on their data. What moves on in a loop is an index and not a view,
 * so that a view lives within one turn of the loop and need not be allocated.
 */
public final class CursorEmitter {

    private final EmitterContext context;
    private final Container container;
    private final ClassName view;
    private final ClassName cursor;

    /** Makes the emitter for elements of a struct. */
    public CursorEmitter(EmitterContext context, Container container) {
        this.context = context;
        this.container = container;
        this.view = context.owner(container).nestedClass("View");
        this.cursor = context.cursor(container);
    }

    /** {@return the cursor} */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(cursor).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("The elements of an array of {@code $L}, in order, each found where the one before it "
                        + "ends. Loops\n"
                        + "over a cursor begin at the element where it stands.\n", container.name())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(Iterable.class), view))
                .addSuperinterface(ParameterizedTypeName.get(ClassName.get(Iterator.class), view))
                .addField(context.heap(), "heap", Modifier.PRIVATE, Modifier.FINAL)
                .addField(ByteBuffer.class, "in", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(context.heap(), "heap").addStatement("this.heap = heap")
                .addParameter(ByteBuffer.class, "in").addStatement("this.in = in");
        number("base", context.hasPointers(container), true, type, constructor);
        number("at", true, false, type, constructor);
        number("limit", context.needsLimit(container), true, type, constructor);
        number("left", true, false, type, constructor);
        return type.addMethod(constructor.build())
                .addMethod(iterator())
                .addMethod(hasNext())
                .addMethod(next())
                .build();
    }

    private static void number(String name, boolean needed, boolean constant, TypeSpec.Builder type,
            MethodSpec.Builder constructor) {
        if (needed) {
            type.addField(TypeName.INT, name, constant ? new Modifier[] {Modifier.PRIVATE, Modifier.FINAL}
                    : new Modifier[] {Modifier.PRIVATE});
            constructor.addParameter(TypeName.INT, name).addStatement("this.$L = $L", name, name);
        }
    }

    private MethodSpec iterator() {
        return MethodSpec.methodBuilder("iterator")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(cursor)
                .addStatement("return $L",
                        context.newCursor(cursor, container, CodeBlock.of("at"), CodeBlock.of("left")))
                .build();
    }

    private static MethodSpec hasNext() {
        return MethodSpec.methodBuilder("hasNext")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addStatement("return left > 0")
                .build();
    }

    private MethodSpec next() {
        return MethodSpec.methodBuilder("next")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(view)
                .beginControlFlow("if (left <= 0)")
                .addStatement("throw new $T()", NoSuchElementException.class)
                .endControlFlow()
                .addStatement("$T element = $L", view, context.newView(view, container, CodeBlock.of("at")))
                .addStatement("left--")
                .addStatement("at = View.end(heap, in, at)")
                .addStatement("return element")
                .build();
    }
}
