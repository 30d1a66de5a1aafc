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

    static void emit(TypeSpec.Builder type, MemberNames names, Context context, String member, Shape.FlagSet flags) {
        String prefix = member.equals("flags") ? "has" : member + "Has";
        for (EnumValue flag : flags.type().values()) {
            type.addMethod(MethodSpec.methodBuilder(names.added(Identifiers.prefixed(prefix, flag.name())))
                    .addJavadoc("{@return whether {@code $L} is set in {@link #$L()}}\n", flag.name(), member)
                    .addModifiers(Modifier.PUBLIC)
                    .returns(TypeName.BOOLEAN)
                    .addStatement("return ($L() & $T.$L) != 0", member, context.names().enumeration(flags.type()),
                            Identifiers.constant(flag.name()))
                    .build());
        }
    }
}
