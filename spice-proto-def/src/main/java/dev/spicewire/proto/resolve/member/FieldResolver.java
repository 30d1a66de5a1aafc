// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.FieldElement;
import dev.spicewire.proto.syntax.element.StructElement;
import dev.spicewire.proto.syntax.element.TypeElement;
import java.util.Optional;

/** Resolves members with a type. */
final class FieldResolver {

    private final ResolverContext context;
    private final ContainerResolver containers;
    private final ArraySizeResolver sizes;
    private final FieldAttributes attributes;

    FieldResolver(ResolverContext context, ContainerResolver containers) {
        this.context = context;
        this.containers = containers;
        this.sizes = new ArraySizeResolver(context);
        this.attributes = new FieldAttributes(context.findings());
    }

    /** {@return the field, empty where its type can't be used, which is reported} */
    Optional<Field> resolve(FieldElement element, MemberScope scope) {
        Attributes given = context.attributes().resolve(element.attributes(), AttributePlace.MEMBER);
        Optional<Type> type = type(element, scope);
        if (type.isEmpty() || !context.weights().fits(type.get(), element.name())) {
            return Optional.empty();
        }
        Field field = new Field(element.name().text(), type.get(), given, element.doc(), element.name().location());
        attributes.check(field);
        return Optional.of(field);
    }

    private Optional<Type> type(FieldElement element, MemberScope scope) {
        Optional<Type> base = base(element.type());
        Optional<Type> type = base;
        if (element.size().isPresent()) {
            Optional<ArrayLength> length = sizes.resolve(element.size().get(), scope);
            type = length.isEmpty() ? Optional.empty() : base.map(b -> new ArrayType(b, length.get()));
            if (type.isPresent() && !ArrayShape.check((ArrayType) type.get(), element, context.findings())) {
                return Optional.empty();
            }
        }
        return element.pointer() ? type.flatMap(t -> pointer(t, element)) : type;
    }

    private Optional<Type> base(TypeElement element) {
        return element instanceof StructElement struct ? Optional.of(containers.struct(struct))
                : context.scope().type(element.name());
    }

    private Optional<Type> pointer(Type target, FieldElement element) {
        boolean allowed = target instanceof ArrayType array ? isScalar(array.element()) : target instanceof Struct;
        if (!allowed) {
            context.findings().error(MemberCodes.POINTER_TARGET, element.name().location(),
                    "pointer '" + element.name() + "' must lead to a struct or to an array of integers or enums",
                    target instanceof ArrayType ? "put the array into a struct" : "leave the '*' out");
        }
        return allowed ? Optional.of(new PointerType(target)) : Optional.empty();
    }

    private static boolean isScalar(Type type) {
        return type.resolved() instanceof IntType || type.resolved() instanceof EnumType;
    }
}
