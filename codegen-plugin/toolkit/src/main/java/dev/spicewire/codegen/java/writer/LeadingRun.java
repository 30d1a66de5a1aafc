// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.context.OffsetCode;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Nested;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.Type;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members at a container's beginning that have fixed offsets. A writer claims room for all of them when the
 * container begins. Arrays of structs are no part of it: their elements claim their own room, one after the other.
 */
final class LeadingRun {

    private final Map<Member, Long> starts = new LinkedHashMap<>();
    private long bytes;

    LeadingRun(Container container) {
        for (Member member : container.members()) {
            if (!belongs(member)) {
                return;
            }
            starts.put(member, bytes);
            bytes += DefinedSizes.fixed(member).orElseThrow();
        }
    }

    /** {@return number of bytes} */
    long bytes() {
        return bytes;
    }

    boolean has(Member member) {
        return starts.containsKey(member);
    }

    /** {@return the offset behind a member of the run, from the container's start} */
    long end(Member member) {
        return starts.get(member) + DefinedSizes.fixed(member).orElseThrow();
    }

    /** {@return code for the index of a member of the run} */
    CodeBlock index(Member member) {
        return OffsetCode.plus(CodeBlock.of("start()"), starts.get(member));
    }

    private static boolean belongs(Member member) {
        return DefinedSizes.isConstant(member) && !fillsItself(((Field) member).type().resolved());
    }

    /** Elements and cases claim room when their turn comes. */
    private static boolean fillsItself(Type type) {
        return hasStructs(type) || Nested.inStructs(type, member -> member instanceof Switch
                || member instanceof Field field && hasStructs(field.type().resolved()));
    }

    private static boolean hasStructs(Type type) {
        return type instanceof ArrayType array && array.element().resolved() instanceof Struct;
    }
}
