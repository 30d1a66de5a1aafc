// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.context.ControlCode;
import dev.spicewire.codegen.java.context.EmitterContext;
import dev.spicewire.codegen.java.names.MemberNames;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.proto.layout.Counts;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import java.util.List;
import java.util.Optional;

/**
 * Code for what members of a value say about others: how many elements an array has, which case of a switch is there.
 */
final class StatedLength {

    private final EmitterContext context;
    private final Container container;
    private final String stating;

    /**
     * Makes code for a value's constructor.
     *
     * @param stating name for a variable that holds a case which says how long an array is
     */
    StatedLength(EmitterContext context, Container container, String stating) {
        this.context = context;
        this.container = container;
        this.stating = stating;
    }

    /** {@return the code; empty if any number will do} */
    Optional<CodeBlock> of(Field array) {
        ArrayLength length = Counts.length(array).orElse(null);
        if (length instanceof ArrayLength.Constant constant) {
            return Optional.of(CodeBlock.of("$L", constant.count()));
        } else if (length instanceof ArrayLength.Counted counted) {
            boolean derived = context.counts(container).writtenWith(array)
                    .flatMap(context.counts(container)::derivedFrom).isPresent();
            return derived ? Optional.empty() : Optional.of(read(counted.member()));
        } else if (length instanceof ArrayLength.ImageSize image) {
            return Optional.of(CodeBlock.of("$T.imageSize($L, $L, $L)", RuntimeTypes.SIZES, image.bitsPerPixel(),
                    read(image.width()), read(image.rows())));
        } else if (length instanceof ArrayLength.Sum sum) {
            return Optional.of(new ControlCode(context)
                    .sum(container, sum, sum.members().stream().map(this::read).toList()));
        } else if (length instanceof ArrayLength.Bytes bytes) {
            return Optional.of(read(bytes.size()));
        }
        return Optional.empty();
    }

    /** {@return code that reads a switch variable} */
    CodeBlock variable(Switch choice) {
        return read(choice.variable());
    }

    private CodeBlock read(String name) {
        return read(List.of(name));
    }

    /** {@return code that reads a control member; 0 where its case is not there} */
    private CodeBlock read(List<String> path) {
        MemberNames names = context.members(container);
        Member member = context.offsets(container).of(path.get(0)).member();
        if (!(member instanceof Switch choice)) {
            return CodeBlock.of("$L$L", names.of(member).component(), inside((Field) member, path));
        }
        CodeBlock.Builder code = CodeBlock.builder().add("(");
        for (SwitchCase oneCase : ControlCode.named(choice, path.get(0))) {
            code.add("$L instanceof $T $L ? $L.$L()$L : ", names.of(choice).plain(),
                    context.names(container, choice).record(oneCase), stating, stating,
                    CaseComponent.of(oneCase).name(), inside(oneCase.member(), path));
        }
        return code.add("0)").build();
    }

    /** {@return code that goes from the first member of a path to the last} */
    private CodeBlock inside(Field first, List<String> path) {
        CodeBlock.Builder code = CodeBlock.builder();
        Type type = first.type();
        for (String step : path.subList(1, path.size())) {
            Struct struct = (Struct) type.resolved();
            Field field = context.offsets(struct).field(step);
            code.add(".$L()", context.members(struct).of(field).component());
            type = field.type();
        }
        return code.build();
    }
}
