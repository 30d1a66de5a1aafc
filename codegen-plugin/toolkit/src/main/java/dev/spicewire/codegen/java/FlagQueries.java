package dev.spicewire.codegen.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.proto.model.EnumValue;
import javax.lang.model.element.Modifier;

/** Emits {@code hasX()} for every flag of a member; the member's name stands in front unless it is {@code flags}. */
final class FlagQueries {

    private FlagQueries() {
    }

    static void emit(TypeSpec.Builder type, Context context, MemberName member, Shape.FlagSet flags) {
        for (EnumValue flag : flags.type().values()) {
            type.addMethod(MethodSpec.methodBuilder(member.of(flag))
                    .addJavadoc("{@return whether {@code $L} is set in {@link #$L()}}\n", flag.name(), member.plain())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return ($L() & $T.$L) != 0", member.plain(),
                            context.names().enumeration(flags.type()), context.constants(flags.type()).of(flag))
                    .build());
        }
    }
}
