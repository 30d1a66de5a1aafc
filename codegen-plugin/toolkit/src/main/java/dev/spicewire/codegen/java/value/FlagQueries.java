// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.EnumValue;
import javax.lang.model.element.Modifier;

/** Emits {@code hasX()} for every flag of a member; the member's name stands in front unless it is {@code flags}. */
public final class FlagQueries {

    private FlagQueries() {
    }

    /**
     * Adds them to a type that has the member.
     *
     * @param type    gets the queries
     * @param context what is known of the protocol
     * @param member  the names of the member
     * @param flags   its shape
     */
    public static void emit(TypeSpec.Builder type, EmitterContext context, MemberName member, Shape.FlagSet flags) {
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
