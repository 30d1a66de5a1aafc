// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.EnumInterfaces;
import dev.spicewire.codegen.java.names.EnumNames;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits an enum with more values than one class can initialise, whose bytecode ends at 64 KiB: a class whose constants
 * stand in interfaces that it implements, so many in each. All but {@code switch} is as with a Java enum.
 */
public final class LargeEnumEmitter {

    private final EnumType enumeration;
    private final ClassName name;
    private final EnumNames names;
    private final TypeName number;
    private final List<ClassName> interfaces;

    /** Makes the emitter for an enum of several interfaces. */
    public LargeEnumEmitter(EmitterContext context, EnumType enumeration) {
        this.enumeration = enumeration;
        this.name = context.names().enumeration(enumeration);
        this.names = context.constants(enumeration);
        this.number = EnumEmitter.number(enumeration);
        this.interfaces = context.names().interfaces(enumeration);
    }

    /** {@return the class and its interfaces} */
    public List<TypeSpec> emit() {
        List<EnumValue> sorted = enumeration.byNumber();
        List<TypeSpec> types = new ArrayList<>();
        CodeBlock.Builder select = CodeBlock.builder();
        for (int i = 0; i < interfaces.size(); i++) {
            List<EnumValue> values = sorted.subList(i * EnumInterfaces.MOST_VALUES,
                    Math.min((i + 1) * EnumInterfaces.MOST_VALUES, sorted.size()));
            types.add(oneInterface(interfaces.get(i), values));
            if (i + 1 < interfaces.size()) {
                select.beginControlFlow("if (value <= $LL)", values.get(values.size() - 1).number())
                        .addStatement("return $T.of(value)", interfaces.get(i)).endControlFlow();
            } else {
                select.addStatement("return $T.of(value)", interfaces.get(i));
            }
        }
        types.add(main(select.build()));
        return types;
    }

    private TypeSpec main(CodeBlock select) {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc(EnumEmitter.javadoc(enumeration))
                .addJavadoc("\n<p>It has too many values for a Java enum: its constants can't be the cases of a {@code "
                        + "switch}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.WIRE_ENUM)
                .addField(FieldSpec.builder(name, names.added(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                        .addJavadoc("A number without a name.\n")
                        .initializer("new $T($S, -1)", name, names.added()).build())
                .addField(String.class, "name", Modifier.PRIVATE, Modifier.FINAL)
                .addField(number, "value", Modifier.PRIVATE, Modifier.FINAL);
        interfaces.forEach(type::addSuperinterface);
        return type.addMethod(MethodSpec.constructorBuilder().addParameter(String.class, "name")
                .addParameter(number, "value")
                        .addStatement("this.name = name").addStatement("this.value = value").build())
                .addMethod(EnumEmitter.valueMethod(number, names)).addMethod(EnumEmitter.numberMethod())
                .addMethod(EnumEmitter.of(name, number, names).addCode(select).build())
                .addMethod(MethodSpec.methodBuilder("name").addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC).returns(String.class).addStatement("return name").build())
                .addMethod(MethodSpec.methodBuilder("toString").addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(String.class).addStatement("return name").build())
                .build();
    }

    private TypeSpec oneInterface(ClassName constants, List<EnumValue> values) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(constants).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("Constants of {@link $T}, from $L to $L.\n", name, values.get(0).number(),
                        values.get(values.size() - 1).number());
        for (EnumValue value : values) {
            type.addField(FieldSpec.builder(name, names.of(value), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("$L\n", Docs.text(value.doc(), "The value " + value.name() + "."))
                    .initializer("new $T($S, $L)", name, names.of(value), EnumEmitter.literal(value, number)).build());
        }
        return type.addMethod(MethodSpec.methodBuilder("of").addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc("{@return the constant for a number, {@link $T#$L} where it has none here}\n\n"
                        + "@param value the number\n", name, names.added())
                .returns(name).addParameter(number, "value")
                .addCode(EnumEmitter.select(values, number, names, CodeBlock.of("$T.$L", name, names.added())))
                .build()).build();
    }
}
