// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.view;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.proto.model.Field;
import javax.lang.model.element.Modifier;

/**
 * A field as a view's accessors see it.
 *
 * @param field the field
 * @param names of its accessors
 * @param at    code for the index of its first byte, or of what it points to
 * @param guard statements that refuse the access when another case of the switch is there
 * @param where where the bytes are, for the Javadoc
 */
record Slot(Field field, MemberName names, CodeBlock at, CodeBlock guard, String where) {

    Slot at(CodeBlock other) {
        return new Slot(field, names, other, guard, where);
    }

    /** {@return the name of the accessor} */
    String name() {
        return names.plain();
    }

    /** {@return a public method with the field's Javadoc and guard} */
    MethodSpec.Builder method(String methodName, TypeName returns) {
        return method(methodName, returns, "");
    }

    /** {@return a public method with the field's Javadoc, a remark and the guard} */
    MethodSpec.Builder method(String methodName, TypeName returns, String remark) {
        return MethodSpec.methodBuilder(methodName)
                .addJavadoc("{@return {@code $L}, $L$L}$L\n", field.name(), where,
                        remark.isEmpty() ? "" : ", " + remark, Docs.behind(field))
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addCode(guard);
    }
}
