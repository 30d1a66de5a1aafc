// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/** Emits the static {@code read} and {@code view} of a message, lenient and with a strictness of choice. */
final class ReadMethods {

    private static final String BODY = "@param body from its position to its limit, neither of which changes\n";
    private static final String STRICTNESS = "@param strictness what to demand\n";

    private final ClassName owner;
    private final ClassName view;
    private final String message;

    /**
     * Emits for one record.
     *
     * @param owner   the record
     * @param view    class of its view
     * @param message name in the definitions, the root of error paths
     */
    ReadMethods(ClassName owner, ClassName view, String message) {
        this.owner = owner;
        this.view = view;
        this.message = message;
    }

    /**
     * Adds both.
     *
     * @param type  the record
     * @param value code that makes the value of {@code view(body, strictness)}
     */
    void addTo(TypeSpec.Builder type, CodeBlock value) {
        String reads = "{@return the value that a body holds} Payloads are slices of the body, the rest is copied.\n\n";
        type.addMethod(lenient("read", owner)
                .addStatement("return read(body, $T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(strict("read", owner, reads).addCode(value).build());
        addViewTo(type);
    }

    /** Adds {@code view} alone. */
    void addViewTo(TypeSpec.Builder type) {
        String shows = "{@return a view of a body, which is validated once}\n\n";
        type.addMethod(lenient("view", view)
                .addStatement("return view(body, $T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(strict("view", view, shows)
                .addStatement("return new $T().wrap(body, strictness, $S)", view, message).build());
    }

    private MethodSpec.Builder strict(String name, TypeName returns, String comment) {
        return method(name, returns)
                .addParameter(RuntimeTypes.STRICTNESS, "strictness")
                .addJavadoc(comment + BODY + STRICTNESS + "@throws $T if the bytes are not a {@code $L}\n",
                        RuntimeTypes.MALFORMED, message);
    }

    private static MethodSpec.Builder lenient(String name, TypeName returns) {
        return method(name, returns)
                .addJavadoc("{@return what {@link #$L(ByteBuffer, Strictness)} gives, leniently}\n\n" + BODY, name);
    }

    private static MethodSpec.Builder method(String name, TypeName returns) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returns)
                .addParameter(ByteBuffer.class, "body");
    }
}
