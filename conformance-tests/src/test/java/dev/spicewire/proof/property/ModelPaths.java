// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.List;

/** Says whether the path of a fault leads to a member that the definition of a message has. */
final class ModelPaths {

    private ModelPaths() {
    }

    /** {@return whether a path such as {@code draw_stroke.data.path.segments[2].count} exists in a message} */
    static boolean exists(ChannelMessage message, String path) {
        List<String> steps = List.of(path.split("\\.", -1));
        return steps.get(0).equals(message.name()) && inContainer(message.body(), steps.subList(1, steps.size()));
    }

    private static boolean inContainer(Container container, List<String> steps) {
        if (steps.isEmpty()) {
            return true;
        }
        String name = steps.get(0).replaceFirst("\\[\\d+]$", "");
        boolean indexed = !name.equals(steps.get(0));
        return container.members().stream().filter(member -> member.name().equals(name))
                .anyMatch(member -> inMember(member, indexed, steps.subList(1, steps.size())));
    }

    private static boolean inMember(Member member, boolean indexed, List<String> steps) {
        if (member instanceof Field field) {
            return inType(field.type(), indexed, steps);
        }
        return !indexed && (steps.isEmpty() || ((Switch) member).cases().stream().anyMatch(oneCase -> {
            String name = steps.get(0).replaceFirst("\\[\\d+]$", "");
            return oneCase.member().name().equals(name) && inMember(oneCase.member(), !name.equals(steps.get(0)),
                    steps.subList(1, steps.size()));
        }));
    }

    private static boolean inType(Type type, boolean indexed, List<String> steps) {
        Type resolved = type.resolved();
        if (resolved instanceof PointerType pointer) {
            return inType(pointer.target(), indexed, steps);
        } else if (resolved instanceof ArrayType array) {
            return indexed ? inType(array.element(), false, steps) : steps.isEmpty();
        } else if (resolved instanceof Struct struct) {
            return !indexed && inContainer(struct, steps);
        }
        return !indexed && steps.isEmpty();
    }
}
