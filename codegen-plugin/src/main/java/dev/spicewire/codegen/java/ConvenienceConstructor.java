package dev.spicewire.codegen.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.PointerType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Emits a constructor that takes enums by name and finds the counts of pointed-to arrays itself; none where neither
 * occurs.
 */
final class ConvenienceConstructor {

    private final Context context;
    private final Container container;
    private final List<Component> components;

    ConvenienceConstructor(Context context, Container container, List<Component> components) {
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
            Optional<Component> array = arrayOf(component);
            if (array.isPresent()) {
                differs = true;
                String name = array.get().name();
                arguments.add(CodeBlock.of("$L == null ? 0 : $L", name,
                        FieldCode.elements((Field) array.get().member(), name)));
                continue;
            }
            TypeName type = component.type();
            CodeBlock argument = CodeBlock.of("$L", component.accessor());
            if (component.member() instanceof Field field
                    && Shape.of(field.type()) instanceof Shape.Enumerated enumerated) {
                differs = true;
                type = context.names().enumeration(enumerated.type());
                argument = CodeBlock.of("$L.value()", component.accessor());
            }
            method.addJavadoc("@param $L $L\n", component.accessor(),
                    Docs.text(component.member().doc(), "the member " + component.member().name()));
            method.addParameter(type, component.accessor());
            arguments.add(argument);
        }
        return differs ? Optional.of(method.addStatement("this($L)", CodeBlock.join(arguments, ", ")).build())
                : Optional.empty();
    }

    /** The pointed-to array that alone uses a count. */
    private Optional<Component> arrayOf(Component count) {
        List<Component> users = components.stream()
                .filter(c -> c.member() instanceof Field field
                        && field.type().resolved() instanceof PointerType pointer
                        && Counts.length(pointer.target().resolved()) instanceof ArrayLength.Counted counted
                        && counted.member().equals(count.member().name()))
                .toList();
        long uses = container.allFields().stream()
                .filter(f -> Counts.uses(f.type().resolved(), count.member().name())).count();
        return users.size() == 1 && uses == 1 ? Optional.of(users.get(0)) : Optional.empty();
    }
}
