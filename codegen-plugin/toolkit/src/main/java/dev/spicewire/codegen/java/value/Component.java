// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.TypeName;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.MemberName;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.shape.FieldTraits;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.ArrayList;
import java.util.List;

/**
 * A component of a value's record.
 *
 * @param member   the member that it holds
 * @param accessor the member's accessor, which differs from the component's name for an enum and an array of one
 * @param name     the component's name
 * @param type     its type
 */
public record Component(Member member, String accessor, String name, TypeName type) {

    /** {@return the components of a container's record, in wire order} */
    public static List<Component> of(EmitterContext context, Container container) {
        MemberNames names = context.members(container);
        FieldCode fields = new FieldCode(context, ValueLocals.in(names.besideComponents()));
        List<Component> components = new ArrayList<>();
        for (Member member : container.members()) {
            MemberName name = names.of(member);
            if (member instanceof Switch choice) {
                components.add(new Component(member, name.plain(), name.plain(),
                        context.names(container, choice).value()));
            } else if (FieldTraits.isHeld((Field) member)
                    && context.counts(container).derivedFrom((Field) member).isEmpty()) {
                Field field = (Field) member;
                components.add(new Component(field, name.plain(), name.component(), fields.type(field)));
            }
        }
        return components;
    }
}
