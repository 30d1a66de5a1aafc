// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Emits what a value with too many members for a record has in place of one: a constructor takes 254 arguments at most,
 * and a {@code long} counts twice. Such a value is a class with a builder; all else is as in a record.
 */
public final class LargeValue {

    private static final int MOST_SLOTS = 254;

    private final EmitterContext context;
    private final MemberNames names;
    private final List<Component> components;
    private final ClassName owner;
    private final ClassName builder;

    LargeValue(EmitterContext context, Container container, List<Component> components) {
        this.context = context;
        this.names = context.members(container);
        this.components = components;
        this.owner = context.owner(container);
        this.builder = owner.nestedClass("Builder");
    }

    /** {@return whether components are too many for a record} */
    public static boolean isNeeded(List<Component> components) {
        return components.stream().mapToInt(c -> c.type().equals(TypeName.LONG) ? 2 : 1).sum() > MOST_SLOTS;
    }

    /**
     * Adds everything.
     *
     * @param checks statements that refuse what can't be written
     */
    void addTo(TypeSpec.Builder type, CodeBlock checks) {
        components.forEach(c -> type.addField(c.type(), c.name(), Modifier.PRIVATE, Modifier.FINAL));
        type.addMethod(constructor(checks));
        type.addMethod(MethodSpec.methodBuilder(names.builderMethod())
                .addJavadoc("{@return what collects the members of a new value}\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(builder)
                .addStatement("return new $T()", builder)
                .build());
        components.stream().filter(c -> !(c.member() instanceof Field field && FieldTraits.isPayload(field)))
                .forEach(c -> type.addMethod(accessor(c)));
        type.addMethod(allOf());
        type.addMethod(equalsMethod());
        type.addMethod(MethodSpec.methodBuilder("hashCode").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT).addStatement("return $T.hashCode($L())", Arrays.class,
                        names.componentsMethod()).build());
        type.addMethod(RecordEmitter.shown(context, owner, components).emit());
        type.addType(builder());
    }

    private MethodSpec constructor(CodeBlock checks) {
        String from = names.besideComponents().claim("builder");
        MethodSpec.Builder method = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE)
                .addParameter(builder, from);
        components.forEach(c -> method.addStatement("$T $L = $L.$L", c.type(), c.name(), from, c.name()));
        method.addCode(checks);
        components.forEach(c -> method.addStatement("this.$L = $L", c.name(), c.name()));
        return method.build();
    }

    private MethodSpec accessor(Component component) {
        return MethodSpec.methodBuilder(component.name())
                .addJavadoc("{@return $L}\n", Docs.text(component.member().doc(),
                        "the member " + component.member().name()).replace("}", "&#125;").replace("{", "&#123;"))
                .addModifiers(Modifier.PUBLIC)
                .returns(component.type())
                .addStatement("return $L", component.name())
                .build();
    }

    private MethodSpec allOf() {
        return MethodSpec.methodBuilder(names.componentsMethod()).addModifiers(Modifier.PRIVATE).returns(Object[].class)
                .addStatement("return new Object[] {$L}", components.stream().map(c -> CodeBlock.of("$L", c.name()))
                        .collect(CodeBlock.joining(", ")))
                .build();
    }

    private MethodSpec equalsMethod() {
        String other = names.besideComponents().claim("other");
        String same = names.besideComponents().claim("same");
        return MethodSpec.methodBuilder("equals").addAnnotation(Override.class).addModifiers(Modifier.PUBLIC)
                .returns(TypeName.BOOLEAN)
                .addParameter(context.nullable(ClassName.OBJECT), other)
                .addStatement("return $L instanceof $T $L && $T.equals($L(), $L.$L())", other, owner, same,
                        Arrays.class,
                        names.componentsMethod(), same, names.componentsMethod())
                .build();
    }

    private TypeSpec builder() {
        TypeSpec.Builder type = TypeSpec.classBuilder(builder).addAnnotation(RuntimeTypes.GENERATED)
                .addJavadoc("Collects the members of a value. What is not set is 0 or {@code null}.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        for (Component component : components) {
            type.addField(context.nullable(component.type()), component.name(), Modifier.PRIVATE);
            type.addMethod(setter(component, component.name(), component.type())
                    .addStatement("this.$L = $L", component.name(), component.name())
                    .addStatement("return this").build());
            NamedParameter.of(context, component).ifPresent(named ->
                    type.addMethod(setter(component, component.accessor(), named.type())
                            .varargs(named.type() instanceof ArrayTypeName)
                            .addStatement("return $L($L)", component.name(), named.numbers()).build()));
        }
        return type.addMethod(MethodSpec.methodBuilder("build")
                .addJavadoc("{@return the value}\n\n"
                        + "@throws IllegalArgumentException if a number is out of range or members contradict one "
                        + "another\n")
                .addModifiers(Modifier.PUBLIC)
                .returns(owner)
                .addStatement("return new $T(this)", owner)
                .build()).build();
    }

    private MethodSpec.Builder setter(Component component, String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("Sets a member.\n\n$L@return this builder\n", Docs.parameter(name, component.member()))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(type, name);
    }
}
