// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What is inside a type, however deep. Each struct is looked into once, since structs in structs can be very many. */
public final class Nested {

    private final UnaryOperator<Type> through;
    private final Predicate<Member> wanted;
    private final Set<Type> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Nested(UnaryOperator<Type> through, Predicate<Member> wanted) {
        this.through = through;
        this.wanted = wanted;
    }

    /** {@return whether a struct, or one inside it that is no element of an array, has a certain member} */
    public static boolean inStructs(Type type, Predicate<Member> wanted) {
        return new Nested(inside -> inside, wanted).in(type);
    }

    /** {@return whether a struct, or one inside it, elements of arrays included, has a certain member} */
    public static boolean inStructsAndElements(Type type, Predicate<Member> wanted) {
        return new Nested(Nested::element, wanted).in(type);
    }

    private boolean in(Type type) {
        return through.apply(type.resolved()) instanceof Struct struct && seen.add(struct)
                && struct.members().stream().anyMatch(m -> wanted.test(m)
                        || m instanceof Field field && in(field.type()));
    }

    private static Type element(Type type) {
        return type instanceof ArrayType array ? element(array.element().resolved()) : type;
    }
}
