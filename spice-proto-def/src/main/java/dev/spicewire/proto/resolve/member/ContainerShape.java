// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.resolve.context.Findings;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Rules about what members of a struct or message do to one another. */
final class ContainerShape {

    /** The data header holds the size of a body in 32 bits. */
    static final long MAX_BODY = 0xFFFF_FFFFL;

    private ContainerShape() {
    }

    /** Checks members in wire order. */
    static void check(List<Member> members, Findings findings) {
        checkRest(members, findings);
        long size = 0;
        for (Member member : members) {
            size += DefinedSizes.minimum(member);
            if (size > MAX_BODY) {
                findings.error(MemberCodes.TOO_LARGE, member.location(),
                        "with '" + member.name() + "' this takes at least " + size + " bytes",
                        "a message has at most " + MAX_BODY + " bytes");
                return;
            }
        }
    }

    private static void checkRest(List<Member> members, Findings findings) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            List<Member> behind = members.subList(i + 1, members.size());
            if (takesRest(member) && behind.stream().anyMatch(m -> !DefinedSizes.fixed(m).equals(OptionalLong.of(0)))) {
                findings.error(MemberCodes.REMAINING_NOT_LAST, member.location(),
                        "'" + member.name() + "' takes the rest of the message, but '" + behind.get(0).name()
                                + "' is behind it",
                        "move '" + member.name() + "' to the end, or give the array a size member");
            }
        }
    }

    private static boolean takesRest(Member member) {
        if (member instanceof Switch choice) {
            return choice.cases().stream().anyMatch(c -> takesRest(c.member().type()));
        }
        return takesRest(((Field) member).type());
    }

    /** {@return whether something of this type ends only where the message ends} */
    static boolean takesRest(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof ArrayType array) {
            return array.length() instanceof ArrayLength.Remaining;
        }
        return resolved instanceof Struct struct && struct.members().stream().anyMatch(ContainerShape::takesRest);
    }

    /** {@return whether something of this type holds pointers, without following them} */
    static boolean hasPointers(Type type) {
        Type resolved = type.resolved();
        if (resolved instanceof ArrayType array) {
            return hasPointers(array.element());
        } else if (resolved instanceof Struct struct) {
            return struct.members().stream().flatMap(ContainerShape::fields).anyMatch(f -> hasPointers(f.type()));
        }
        return resolved instanceof PointerType;
    }

    private static Stream<Field> fields(Member member) {
        return member instanceof Switch choice ? choice.cases().stream().map(c -> c.member())
                : Stream.of((Field) member);
    }
}
