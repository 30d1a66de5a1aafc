// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.CaseConditions;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.codegen.java.context.PassCode;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.layout.OpenEnds;
import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/**
 * Emits, for a container that has been validated, where its variable members and the container itself end. A
 * container with an array that takes the rest of the message has no such methods: nothing can follow it.
 */
final class EndEmitter {

    private final EmitterContext context;
    private final ControlCode controls;
    private final PassCode pass;
    private final Container container;
    private final Function<Member, CodeBlock> anchors;

    EndEmitter(EmitterContext context, Container container, PassCode pass) {
        this.context = context;
        this.controls = new ControlCode(context, pass);
        this.pass = pass;
        this.container = container;
        this.anchors = controls.computed(container, CodeBlock.of("at"));
    }

    /** {@return the methods} */
    List<MethodSpec> emit() {
        List<MethodSpec> methods = new ArrayList<>();
        Offsets offsets = context.offsets(container);
        List<Member> ends = offsets.ends();
        boolean open = container.members().stream().anyMatch(OpenEnds::isOpen);
        for (int i = 0; i < ends.size(); i++) {
            String name = context.members(container).end(ends.get(i));
            CodeBlock body = body(offsets.of(ends.get(i).name()));
            if (OffsetCode.areMany(offsets)) {
                methods.add(method(name, body).toBuilder().addParameter(int[].class, "ends").build());
                methods.add(method(name, CodeBlock.of("return ends(heap, in, at, $L)[$L];\n", i + 1, i)));
            } else {
                methods.add(method(name, body));
            }
        }
        if (OffsetCode.areMany(offsets)) {
            methods.add(allEnds(ends));
        }
        if (!open && container instanceof Struct) {
            methods.add(method("end", CodeBlock.builder().add(controls.allEnds(container)).addStatement("return $L",
                    OffsetCode.of(context.offsets(container).end(), anchors)).build()));
        }
        if (context.fillsBytes(container)) {
            methods.add(countIn());
        }
        methods.addAll(new CaseControlEmitter(context, container, controls).emit());
        return methods;
    }

    /**
     * So many of the ends, one after the other, each with those before it at hand. A writer has no bytes for more yet.
     */
    private MethodSpec allEnds(List<Member> ends) {
        CodeBlock.Builder code = CodeBlock.builder().addStatement("int[] ends = new int[$L]", ends.size());
        for (int i = 0; i < ends.size(); i++) {
            if (i > 0) {
                code.beginControlFlow("if (count == $L)", i).addStatement("return ends").endControlFlow();
            }
            code.addStatement("ends[$L] = $L(heap, in, at, ends)", i, context.members(container).end(ends.get(i)));
        }
        return MethodSpec.methodBuilder("ends")
                .addModifiers(Modifier.STATIC)
                .returns(int[].class)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "at")
                .addParameter(TypeName.INT, "count")
                .addCode(code.addStatement("return ends").build())
                .build();
    }

    private MethodSpec countIn() {
        return MethodSpec.methodBuilder("countIn")
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "from")
                .addParameter(TypeName.INT, "to")
                .addStatement("int count = 0")
                .beginControlFlow("for (int place = from; place < to; place = end(heap, in, place))")
                .addStatement("count++")
                .endControlFlow()
                .addStatement("return count")
                .build();
    }

    private MethodSpec method(String name, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(context.heap(), "heap")
                .addParameter(ByteBuffer.class, "in")
                .addParameter(TypeName.INT, "at")
                .addCode(body)
                .build();
    }

    private static ArrayLength length(Shape shape) {
        if (shape instanceof Shape.Bytes bytes) {
            return bytes.length();
        } else if (shape instanceof Shape.Numbers numbers) {
            return numbers.length();
        }
        return shape instanceof Shape.Structs structs ? structs.length() : null;
    }

    private CodeBlock body(Offset offset) {
        CodeBlock start = OffsetCode.of(offset, anchors);
        if (offset.member() instanceof Field field) {
            return fieldEnd(field, start);
        }
        Switch choice = (Switch) offset.member();
        CodeBlock.Builder code = CodeBlock.builder();
        if (Switches.padded(choice).isPresent()) {
            return code.addStatement("return $L", OffsetCode.plus(start, Switches.padded(choice).getAsLong())).build();
        }
        Shape.Number number = controls.number(container, choice.variable());
        code.addStatement("$T variable = $L", NumberCode.type(number), controls.variable(container, choice, anchors));
        CaseConditions conditions = new CaseConditions(context, container, choice);
        for (SwitchCase oneCase : choice.cases()) {
            if (CaseConditions.isDefault(oneCase)) {
                return code.add(fieldEnd(oneCase.member(), start)).build();
            }
            code.beginControlFlow("if ($L)", conditions.matches(oneCase, CodeBlock.of("variable")))
                    .add(fieldEnd(oneCase.member(), start))
                    .endControlFlow();
        }
        return code.addStatement("return $L", OffsetCode.plus(start, pass.demanded(choice))).build();
    }

    private CodeBlock fieldEnd(Field field, CodeBlock start) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (DefinedSizes.isConstant(field)) {
            return code.addStatement("return $L",
                    OffsetCode.plus(start, DefinedSizes.fixed(field).orElseThrow())).build();
        }
        Shape shape = Shape.of(field.type());
        if (shape instanceof Shape.Inline inline) {
            return code.addStatement("return $T.end(heap, in, $L)", pass.view(inline.struct()), start).build();
        }
        long element = shape instanceof Shape.Numbers numbers ? numbers.element().bits() / 8 : 1;
        if (shape instanceof Shape.Structs structs) {
            if (!DefinedSizes.isConstant(structs.element()) && !structs.isFilling()) {
                return elementsEnd(structs, start);
            }
            element = structs.isFilling() ? 1 : DefinedSizes.minimum((Container) structs.element());
        }
        CodeBlock count = controls.elementsOfValid(container, length(shape), element, start, anchors);
        return element == 1 ? code.addStatement("return $L + $L", start, count).build()
                : code.addStatement("return $L + $L * $L", start, count, element).build();
    }

    private CodeBlock elementsEnd(Shape.Structs structs, CodeBlock start) {
        Struct element = structs.element();
        return CodeBlock.builder()
                .addStatement("int place = $L", start)
                .addStatement("int count = $L", controls.structsOfValid(container, structs, start, anchors))
                .beginControlFlow("for (int i = 0; i < count; i++)")
                .addStatement("place = $T.end(heap, in, place)", pass.view(element))
                .endControlFlow()
                .addStatement("return place")
                .build();
    }
}
