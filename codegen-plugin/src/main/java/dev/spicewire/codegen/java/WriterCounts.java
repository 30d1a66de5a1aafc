package dev.spicewire.codegen.java;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * Which counts a writer sets by itself: those that one array alone uses, where both are always there. Unlike a value, a
 * writer is told whether a pointer is null in the same call as the array, so a pointed-to array sets its count too.
 */
final class WriterCounts {

    private WriterCounts() {
    }

    /** {@return whether a writer sets a member by itself} */
    static boolean isDerived(Container container, Field count) {
        return fields(container).stream().anyMatch(array -> of(container, array).filter(count::equals).isPresent());
    }

    /** {@return the count that a writer sets when it is given an array} */
    static Optional<Field> of(Container container, Field array) {
        Type type = array.type().resolved();
        Type target = type instanceof PointerType pointer ? pointer.target().resolved() : type;
        if (!fields(container).contains(array) || !(Counts.length(target) instanceof ArrayLength.Counted counted)) {
            return Optional.empty();
        }
        String name = counted.member();
        long uses = container.allFields().stream().filter(f -> Counts.uses(f.type().resolved(), name)).count();
        boolean decides = container.members().stream()
                .anyMatch(m -> m instanceof Switch choice && choice.variable().equals(List.of(name)));
        return uses == 1 && !decides ? fields(container).stream().filter(f -> f.name().equals(name)).findFirst()
                : Optional.empty();
    }

    private static List<Field> fields(Container container) {
        return container.members().stream().filter(Field.class::isInstance).map((Member m) -> (Field) m).toList();
    }
}
