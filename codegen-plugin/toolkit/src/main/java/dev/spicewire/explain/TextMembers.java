// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;

/** The members of a message of which its definition says that they are text. */
final class TextMembers {

    private final Message message;

    TextMembers(Message message) {
        this.message = message;
    }

    /** {@return whether a member is one, by its path from the message inwards, such as {@code init.ports[2].name}} */
    boolean has(String path) {
        List<? extends Member> members = message.members();
        boolean text = false;
        String[] names = path.replaceAll("\\[[0-9]+\\]", "").split("\\.");
        for (int i = 1; i < names.length; i++) {
            String name = names[i];
            Member found = members.stream().filter(member -> member.name().equals(name)).findFirst().orElse(null);
            text = found instanceof Field field && field.isText();
            members = found == null ? List.of() : below(found);
        }
        return text;
    }

    private static List<? extends Member> below(Member member) {
        return member instanceof Switch choice ? choice.cases().stream().map(SwitchCase::member).toList()
                : below(((Field) member).type());
    }

    private static List<? extends Member> below(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return below(pointer.target());
        } else if (resolved instanceof ArrayType array) {
            return below(array.element());
        }
        return resolved instanceof Struct struct ? struct.members() : List.of();
    }
}
