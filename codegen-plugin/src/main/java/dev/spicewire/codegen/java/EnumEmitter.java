package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import javax.lang.model.element.Modifier;

/** Emits the Java enum of an enum type: a constant a value, and one for numbers without a name. */
final class EnumEmitter {

    private static final String MOST_UINT32 = "0xffff_ffffL";

    private final EnumType enumeration;
    private final ClassName name;
    private final EnumNames names;
    private final TypeName number;

    EnumEmitter(Context context, EnumType enumeration) {
        this.enumeration = enumeration;
        this.name = context.names().enumeration(enumeration);
        this.names = context.constants(enumeration);
        this.number = enumeration.bits() == 32 ? TypeName.LONG : TypeName.INT;
    }

    TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.enumBuilder(name)
                .addJavadoc("$L\n\n<p>On the wire an unsigned integer of $L bits; members of this type keep numbers that have no name.\n",
                        Docs.text(enumeration.doc(), "The enum " + enumeration.name() + "."), enumeration.bits())
                .addModifiers(Modifier.PUBLIC);
        CodeBlock.Builder select = CodeBlock.builder();
        String suffix = number == TypeName.LONG ? "L" : "";
        boolean wide = number == TypeName.LONG;
        for (EnumValue value : enumeration.byNumber()) {
            String constant = names.of(value);
            TypeSpec.Builder body = TypeSpec.anonymousClassBuilder("$L$L", value.number(), suffix)
                    .addJavadoc("$L\n", Docs.text(value.doc(), "The value " + value.name() + "."));
            if (value.attributes().has("deprecated")) {
                body.addJavadoc("Deprecated in the protocol.\n");
            }
            type.addEnumConstant(constant, body.build());
            select.add(value.number() > Integer.MAX_VALUE ? "case (int) $LL -> $L;\n" : "case $L -> $L;\n",
                    value.number(), constant);
        }
        type.addEnumConstant(names.added(), TypeSpec.anonymousClassBuilder("-1")
                .addJavadoc("A number without a name.\n").build());
        type.addField(FieldSpec.builder(number, "value", Modifier.PRIVATE, Modifier.FINAL).build());
        type.addMethod(MethodSpec.constructorBuilder().addParameter(number, "value")
                .addStatement("this.value = value").build());
        type.addMethod(MethodSpec.methodBuilder("value")
                .addJavadoc("{@return the number on the wire, -1 for {@link #$L}, which can't be written}\n", names.added())
                .addModifiers(Modifier.PUBLIC).returns(number).addStatement("return value").build());
        MethodSpec.Builder of = MethodSpec.methodBuilder("of")
                .addJavadoc("{@return the constant for a number, {@link #$L} where it has none}\n\n@param value the number\n",
                        names.added())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name)
                .addParameter(number, "value");
        if (wide) {
            boolean high = enumeration.values().stream().anyMatch(value -> value.number() > Integer.MAX_VALUE);
            of.beginControlFlow("if (value < 0 || value > $L)", high ? MOST_UINT32 : "Integer.MAX_VALUE")
                    .addStatement("return $L", names.added()).endControlFlow();
        }
        of.addCode(CodeBlock.builder().add(wide ? "return switch ((int) value) {\n" : "return switch (value) {\n")
                .indent().add(select.build()).add("default -> $L;\n", names.added()).unindent().add("};\n").build());
        return type.addMethod(of.build()).build();
    }
}
