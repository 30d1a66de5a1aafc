package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.nio.ByteBuffer;
import javax.lang.model.element.Modifier;

/** Emits the static {@code read} and {@code view} of a record, lenient and with a strictness of choice. */
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
     * Adds the methods.
     *
     * @param type  the record
     * @param value code that makes the value of {@code view(body, strictness)}
     */
    void addTo(TypeSpec.Builder type, CodeBlock value) {
        String reads = "Reads a body into a value; payloads are slices of the body, the rest is copied.\n\n";
        String shows = "Validates a body once, to be read in place.\n\n";
        type.addMethod(method("read", owner, reads, "@return the value\n")
                .addStatement("return read(body, $T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(strict(method("read", owner, reads + BODY + STRICTNESS, "@return the value\n"))
                .addCode(value).build());
        type.addMethod(method("view", view, shows, "@return a view of it\n")
                .addStatement("return view(body, $T.LENIENT)", RuntimeTypes.STRICTNESS).build());
        type.addMethod(strict(method("view", view, shows + BODY + STRICTNESS, "@return a view of it\n"))
                .addStatement("return new $T().wrap(body, strictness, $S)", view, message).build());
    }

    private MethodSpec.Builder method(String name, TypeName returns, String what, String result) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(what + (what.endsWith(STRICTNESS) ? "" : BODY) + result
                        + "@throws MalformedMessageException if the bytes are not a {@code $L}\n", message)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(returns)
                .addParameter(ByteBuffer.class, "body");
    }

    private static MethodSpec.Builder strict(MethodSpec.Builder method) {
        return method.addParameter(RuntimeTypes.STRICTNESS, "strictness");
    }
}
