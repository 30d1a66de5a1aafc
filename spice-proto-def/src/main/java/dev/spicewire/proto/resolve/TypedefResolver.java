// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.TypeCodes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.TypedefElement;
import java.util.Optional;

/** Resolves typedefs. */
final class TypedefResolver {

    private final ResolverContext context;

    TypedefResolver(ResolverContext context) {
        this.context = context;
    }

    /** {@return the typedef, empty where its target is no integer or enum, which is reported} */
    Optional<Typedef> resolve(TypedefElement element) {
        Optional<Type> target = context.scope().type(element.target());
        boolean scalar = target.map(Type::resolved).filter(t -> t instanceof IntType || t instanceof EnumType)
                .isPresent();
        if (target.isPresent() && !scalar) {
            context.findings().error(TypeCodes.TYPEDEF_TARGET, element.target().location(),
                    "'" + element.name() + "' can only stand for an integer, an enum or flags",
                    "use '" + element.target() + "' itself");
        }
        return target.filter(t -> scalar).map(t -> new Typedef(element.name().text(), t,
                context.attributes().resolve(element.attributes(), AttributePlace.TYPEDEF), element.doc(),
                element.name().location()));
    }
}
