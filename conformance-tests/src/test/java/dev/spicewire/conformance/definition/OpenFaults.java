package dev.spicewire.conformance.definition;

import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * What is wrong in generated code today and known to be. Definitions that have it are left out, so that what is not known
 * comes to light. A line goes when its fault does.
 */
enum OpenFaults {

    /** A size in bytes that can be below 0 or beyond 2^63: the reason of a refusal is another. */
    BYTES_BELOW_ZERO((container, member) -> lengths(member).anyMatch(length -> length instanceof ArrayLength.Bytes bytes
            && canBeNegative(container, bytes.size())));

    private final BiPredicate<Container, Member> has;

    OpenFaults(BiPredicate<Container, Member> has) {
        this.has = has;
    }

    /** {@return the faults that a definition meets} */
    static List<OpenFaults> in(Protocol protocol) {
        List<Container> containers = Stream.of(protocol.structs().stream(), protocol.messages().stream(),
                        protocol.channels().stream().flatMap(c -> Stream.concat(c.server().stream(), c.client().stream()))
                                .map(message -> message.body()))
                .<Container>flatMap(stream -> stream).toList();
        return Stream.of(values()).filter(fault -> containers.stream()
                .anyMatch(container -> container.members().stream().anyMatch(m -> fault.has.test(container, m)))).toList();
    }

    private static Stream<Field> fields(Member member) {
        return member instanceof Switch choice ? choice.cases().stream().map(c -> c.member()) : Stream.of((Field) member);
    }

    private static Stream<ArrayLength> lengths(Member member) {
        return fields(member).map(Field::type).map(Type::resolved)
                .map(type -> type instanceof PointerType pointer ? pointer.target().resolved() : type)
                .filter(ArrayType.class::isInstance).map(type -> ((ArrayType) type).length());
    }

    private static boolean canBeNegative(Container container, String name) {
        return container.field(name).orElseThrow().type().resolved() instanceof IntType integer
                && (integer.signed() || integer.bits() == Long.SIZE);
    }
}
