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
import dev.spicewire.codegen.java.names.EnumNames;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the Java enum of a protocol's enum: its names, and one more for numbers without a name. */
public final class EnumEmitter {

    private static final String MOST_UINT32 = "0xffff_ffffL";

    private final EnumType enumeration;
    private final ClassName name;
    private final EnumNames names;
    private final TypeName number;

    /** Makes the emitter for an enum. */
    public EnumEmitter(EmitterContext context, EnumType enumeration) {
        this.enumeration = enumeration;
        this.name = context.names().enumeration(enumeration);
        this.names = context.constants(enumeration);
        this.number = number(enumeration);
    }

    /** {@return the Java enum} */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc(javadoc(enumeration))
                .addModifiers(Modifier.PUBLIC)
                .addSuperinterface(RuntimeTypes.WIRE_ENUM);
        List<EnumValue> sorted = enumeration.byNumber();
        for (EnumValue value : sorted) {
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder(literal(value, number))
                    .addJavadoc("$L\n", Docs.text(value.doc(), "The value " + value.name() + "."));
            if (value.attributes().has("deprecated")) {
                body.addJavadoc("Deprecated in the protocol.\n");
            }
            type.addEnumConstant(names.of(value), body.build());
        }
        type.addEnumConstant(names.added(), TypeSpec.anonymousClassBuilder("-1")
                .addJavadoc("A number without a name.\n").build());
        type.addField(FieldSpec.builder(number, "value", Modifier.PRIVATE, Modifier.FINAL).build());
        type.addMethod(MethodSpec.constructorBuilder().addParameter(number, "value")
                .addStatement("this.value = value").build());
        return type.addMethod(valueMethod(number, names)).addMethod(numberMethod())
                .addMethod(of(name, number, names)
                        .addCode(select(sorted, number, names, CodeBlock.of("$L", names.added()))).build())
                .build();
    }

    /** {@return Java's type of an enum's numbers} */
    static TypeName number(EnumType enumeration) {
        return enumeration.bits() == 32 ? TypeName.LONG : TypeName.INT;
    }

    static CodeBlock literal(EnumValue value, TypeName number) {
        return CodeBlock.of(number == TypeName.LONG ? "$LL" : "$L", value.number());
    }

    static CodeBlock javadoc(EnumType enumeration) {
        return CodeBlock.of(
                "$L\n\n<p>On the wire an unsigned integer of $L bits; members of this type keep numbers that have no "
                        + "name.\n",
                Docs.text(enumeration.doc(), "The enum " + enumeration.name() + "."), enumeration.bits());
    }

    static MethodSpec valueMethod(TypeName number, EnumNames names) {
        return MethodSpec.methodBuilder("value")
                .addJavadoc("{@return the number on the wire, -1 for {@link #$L}, which can't be written}\n",
                        names.added())
                .addModifiers(Modifier.PUBLIC).returns(number).addStatement("return value").build();
    }

    static MethodSpec numberMethod() {
        return MethodSpec.methodBuilder("number").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG).addStatement("return value").build();
    }

    static MethodSpec.Builder of(ClassName name, TypeName number, EnumNames names) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc("{@return the constant for a number, {@link #$L} where it has none}\n\n@param value the "
                        + "number\n",
                        names.added())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(number, "value");
    }

    /** {@return statements that return the constant for the generated method's parameter} */
    static CodeBlock select(List<EnumValue> values, TypeName number, EnumNames names, CodeBlock otherwise) {
        CodeBlock.Builder code = CodeBlock.builder();
        boolean wide = number == TypeName.LONG;
        if (wide) {
            boolean high = values.stream().anyMatch(value -> value.number() > Integer.MAX_VALUE);
            code.beginControlFlow("if (value < 0 || value > $L)", high ? MOST_UINT32 : "Integer.MAX_VALUE")
                    .addStatement("return $L", otherwise).endControlFlow();
        }
        code.add(wide ? "return switch ((int) value) {\n" : "return switch (value) {\n").indent();
        for (EnumValue value : values) {
            code.add(value.number() > Integer.MAX_VALUE ? "case (int) $LL -> $L;\n" : "case $L -> $L;\n",
                    value.number(),
                    names.of(value));
        }
        return code.add("default -> $L;\n", otherwise).unindent().add("};\n").build();
    }
}
