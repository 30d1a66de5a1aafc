package dev.spicewire.codegen.java;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * Which counts a value need not hold. A count is derived when one array alone uses it, and that array is in place and
 * always there: then its length says the same. A pointer can be null while its count is not 0, and a case can be
 * missing, so such counts stay members of the value, which refuses to contradict itself.
 */
final class Counts {

    private Counts() {
    }

    /** {@return the array whose length is a member's value, where the member is a derived count} */
    static Optional<Field> derivedFrom(Container container, Field count) {
        long uses = container.allFields().stream().filter(f -> uses(f.type().resolved(), count.name())).count();
        if (uses != 1 || container.members().stream().anyMatch(m -> decides(m, count.name()))) {
            return Optional.empty();
        }
        return container.members().stream()
                .filter(Field.class::isInstance).map(Field.class::cast)
                .filter(f -> length(f.type().resolved()) instanceof ArrayLength.Counted c
                        && c.member().equals(count.name()))
                .findFirst();
    }

    /** {@return code for the number of elements that an array's length asks for, in a value; empty if any will do} */
    static Optional<CodeBlock> stated(Container container, Field array) {
        Type type = array.type().resolved();
        ArrayLength length = length(type instanceof PointerType pointer ? pointer.target().resolved() : type);
        if (length instanceof ArrayLength.Constant constant) {
            return Optional.of(CodeBlock.of("$L", constant.count()));
        } else if (length instanceof ArrayLength.Counted counted) {
            Field count = container.field(counted.member()).orElseThrow();
            return derivedFrom(container, count).isPresent() ? Optional.empty() : Optional.of(read(container, count.name()));
        } else if (length instanceof ArrayLength.ImageSize image) {
            return Optional.of(CodeBlock.of("$T.imageSize($L, $L, $L)", RuntimeTypes.WIRE, image.bitsPerPixel(),
                    read(container, image.width()), read(container, image.rows())));
        } else if (length instanceof ArrayLength.Sum sum) {
            return Optional.of(Controls.sum(container, sum,
                    sum.members().stream().map(m -> read(container, m)).toList()));
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return Optional.of(read(container, bytes.size()));
        }
        return Optional.empty();
    }

    /** {@return code that reads a control member in a value's constructor; 0 where its case is not there} */
    private static CodeBlock read(Container container, String name) {
        MemberNames names = new MemberNames(container);
        for (Member member : container.members()) {
            if (member instanceof Field field && field.name().equals(name)) {
                return CodeBlock.of("$L", FieldCode.component(field, names.of(field)));
            }
            if (member instanceof Switch choice) {
                for (var oneCase : choice.cases()) {
                    if (oneCase.member().name().equals(name)) {
                        return CodeBlock.of("($L instanceof $L.$L it ? it.$L() : 0)", names.of(choice),
                                Identifiers.type(choice.name()),
                                Identifiers.type(MemberNames.ofCase(choice, oneCase)), Identifiers.member(name));
                    }
                }
            }
        }
        throw new IllegalStateException(name);
    }

    /** {@return whether what states an array's length states it in bytes} */
    static boolean statesBytes(Field array) {
        return array(array).length() instanceof ArrayLength.Bytes;
    }

    /** {@return the array that a field is or points to} */
    static ArrayType array(Field field) {
        Type type = field.type().resolved();
        return (ArrayType) (type instanceof PointerType pointer ? pointer.target().resolved() : type);
    }

    static ArrayLength length(Type type) {
        return type instanceof ArrayType array ? array.length() : null;
    }

    static boolean uses(Type type, String name) {
        if (type instanceof PointerType pointer) {
            return uses(pointer.target().resolved(), name);
        }
        return names(length(type)).contains(name);
    }

    private static List<String> names(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        } else if (length instanceof ArrayLength.ImageSize image) {
            return List.of(image.width(), image.rows());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return List.of(bytes.size(), bytes.count());
        }
        return length instanceof ArrayLength.Sum sum ? sum.members() : List.of();
    }

    private static boolean decides(Member member, String name) {
        return member instanceof Switch choice && choice.variable().equals(List.of(name));
    }
}
