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
import javax.lang.model.element.Modifier;

/** Emits the class of a flags type: a mask a flag, and a text for people. */
public final class FlagsEmitter {

    private final EnumType flags;
    private final ClassName name;
    private final EnumNames names;
    private final TypeName number;

    /** Makes the emitter for flags. */
    public FlagsEmitter(EmitterContext context, EnumType flags) {
        this.flags = flags;
        this.name = context.names().enumeration(flags);
        this.names = context.constants(flags);
        this.number = flags.bits() == 32 ? TypeName.LONG : TypeName.INT;
    }

    /** {@return the class of the constants} */
    public TypeSpec emit() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("$L\n\n<p>Masks of $L bits; members of this type are numbers that keep undefined bits.\n",
                        Docs.text(flags.doc(), "The flags " + flags.name() + "."), flags.bits())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (EnumValue flag : flags.values()) {
            type.addField(constant(names.of(flag), 1L << flag.number(),
                    Docs.text(flag.doc(), "The flag " + flag.name() + ".")));
        }
        type.addField(constant(names.added(), flags.mask(), "Every defined flag."));
        return type.addMethod(toText()).build();
    }

    private FieldSpec constant(String constant, long mask, String doc) {
        return FieldSpec.builder(number, constant, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", doc)
                .initializer(number == TypeName.LONG ? "0x$LL" : "0x$L", Long.toHexString(mask))
                .build();
    }

    private MethodSpec toText() {
        return MethodSpec.methodBuilder("toString")
                .addJavadoc("{@return the names of the flags that are set, joined by {@code |}; undefined bits as a "
                        + "hexadecimal number}\n\n"
                        + "@param flags the flags\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(String.class)
                .addParameter(TypeName.LONG, "flags")
                .addStatement("return $T.flags(flags, $L)", RuntimeTypes.VALUE_TEXT, flags.values().stream()
                        .map(flag -> CodeBlock.of("$S, $L", flag.name(), names.of(flag)))
                        .collect(CodeBlock.joining(", ")))
                .build();
    }
}
