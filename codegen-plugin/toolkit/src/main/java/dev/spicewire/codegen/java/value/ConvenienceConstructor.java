// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.spicewire.codegen.java.context.Docs;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a constructor that takes enums by name and finds the counts of pointed-to arrays itself; none where neither
 * occurs.
 */
final class ConvenienceConstructor {

    private final EmitterContext context;
    private final Container container;
    private final List<Component> components;

    ConvenienceConstructor(EmitterContext context, Container container, List<Component> components) {
        this.context = context;
        this.container = container;
        this.components = components;
    }

    Optional<MethodSpec> emit() {
        MethodSpec.Builder method = MethodSpec.constructorBuilder()
                .addJavadoc("Makes a value from enums by name; counts of pointed-to arrays follow from the arrays.\n\n")
                .addModifiers(Modifier.PUBLIC);
        List<CodeBlock> arguments = new ArrayList<>();
        boolean differs = false;
        for (Component component : components) {
            Optional<Field> array = arrayOf(component);
            if (array.isPresent()) {
                differs = true;
                String name = context.members(container).of(array.get()).plain();
                boolean named = Shape.of(array.get().type()).namesOfElements().isPresent();
                arguments.add(CodeBlock.of("$L == null ? 0 : $L", name, named ? CodeBlock.of("$L.length", name)
                        : FieldCode.elements(array.get(), name)));
                continue;
            }
            Optional<NamedParameter> named = NamedParameter.of(context, component);
            differs |= named.isPresent();
            method.addJavadoc("$L", Docs.parameter(component.accessor(), component.member()));
            method.addParameter(named.map(NamedParameter::type).orElse(component.type()), component.accessor());
            arguments.add(named.map(NamedParameter::numbers).orElse(CodeBlock.of("$L", component.accessor())));
            method.varargs(named.filter(n -> n.type() instanceof ArrayTypeName).isPresent());
        }
        return differs ? Optional.of(method.addStatement("this($L)", CodeBlock.join(arguments, ", ")).build())
                : Optional.empty();
    }

    /** The pointed-to array that alone uses a count. */
    private Optional<Field> arrayOf(Component count) {
        return count.member() instanceof Field field ? context.counts(container).countedBy(field) : Optional.empty();
    }
}
