package dev.spicewire.codegen.java;

import dev.spicewire.proto.layout.Sizes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;

/**
 * Which switches demand bytes that they do not have. A switch whose cases all have one size counts with that size when
 * the reference codec checks the length of a message, even where no case is taken and nothing is read, if it has as
 * many cases as its enum has values.
 */
final class Demands {

    private Demands() {
    }

    /** {@return whether a container, or one inside it, has such a switch} */
    static boolean any(Container container) {
        return container.members().stream().anyMatch(Demands::any);
    }

    /** {@return bytes that a switch demands where no case is taken} */
    static long of(Switch choice) {
        return Choices.canBeAbsent(choice) && Choices.padded(choice).isEmpty() ? Sizes.fixed(choice).orElse(0) : 0;
    }

    /** {@return the struct that a field has in place or as elements if it demands anything, else {@code null}} */
    static Struct struct(Field field) {
        Shape shape = Shape.of(field.type());
        Struct struct = null;
        if (shape instanceof Shape.Inline inline) {
            struct = inline.struct();
        } else if (shape instanceof Shape.Structs structs) {
            struct = structs.element();
        }
        return struct != null && any(struct) ? struct : null;
    }

    private static boolean any(Member member) {
        if (member instanceof Switch choice) {
            return of(choice) > 0 || choice.cases().stream().anyMatch(c -> struct(c.member()) != null);
        }
        return struct((Field) member) != null;
    }
}
