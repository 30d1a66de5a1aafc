// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.names.SwitchNames;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.List;

/**
 * Code that asks which case of a switch is there. Few labels are compared one by one. Many are left to the enum of the
 * cases, since a compiler goes into an expression as deep as it has operators.
 */
public final class CaseConditions {

    /** So many labels are compared in one expression. */
    private static final int FEW = 32;

    private static final int LABELS_ON_A_LINE = 8;

    private final Switch choice;
    private final SwitchNames names;
    private final Shape.Number variable;

    /** Makes code for one switch of a container. */
    public CaseConditions(EmitterContext context, Container container, Switch choice) {
        this.choice = choice;
        this.names = context.names(container, choice);
        this.variable = new ControlCode(context).number(container, choice.variable());
    }

    /** {@return whether a case is there for every value that no earlier case takes} */
    public static boolean isDefault(SwitchCase oneCase) {
        return oneCase.labels().stream().anyMatch(CaseLabel.Default.class::isInstance);
    }

    /** {@return whether labels are compared with a value, or by the enum of the cases} */
    public static boolean isFew(List<SwitchCase> cases) {
        return cases.stream().mapToInt(c -> c.labels().size()).sum() <= FEW;
    }

    /** {@return code for whether a case's labels match a value, earlier cases left aside} */
    public CodeBlock matches(SwitchCase oneCase, CodeBlock value) {
        return isFew(List.of(oneCase)) || isDefault(oneCase) ? labels(oneCase, value) : isCase(oneCase, value);
    }

    /** {@return code for whether a switch takes a case: its labels match, and none before it does} */
    public CodeBlock selected(SwitchCase oneCase, CodeBlock value) {
        if (excludesOthers(oneCase)) {
            return matches(oneCase, value);
        }
        // Only flags, which are few, and the default get here.
        List<SwitchCase> earlier = choice.cases().subList(0, indexOf(oneCase));
        if (earlier.isEmpty()) {
            return matches(oneCase, value);
        }
        if (!isFew(earlier) || !isFew(List.of(oneCase))) {
            return isCase(oneCase, value);
        }
        CodeBlock none = earlier.stream().map(c -> labels(c, value)).collect(CodeBlock.joining(" || "));
        return isDefault(oneCase) ? CodeBlock.of("!($L)", none)
                : CodeBlock.of("!($L) && ($L)", none, labels(oneCase, value));
    }

    /** {@return code for whether a switch does not take a case} */
    public CodeBlock refused(SwitchCase oneCase, CodeBlock value) {
        if (oneCase.labels().size() == 1 && oneCase.labels().get(0) instanceof CaseLabel.Equal equal) {
            return CodeBlock.of("$L != $L", value, NumberCode.literal(variable, equal.value().number()));
        }
        return CodeBlock.of("!($L)", selected(oneCase, value));
    }

    /** {@return code for whether no case is there} */
    CodeBlock absent(CodeBlock value) {
        if (!isFew(choice.cases())) {
            return CodeBlock.of("$T.of($L) == $T.$L", names.cases(), value, names.cases(), names.absentConstant());
        }
        return CodeBlock.of("!($L)",
                choice.cases().stream().map(c -> labels(c, value)).collect(CodeBlock.joining(" || ")));
    }

    /** {@return statements that return the constant of the case that is there, for the enum of the cases itself} */
    public CodeBlock select(CodeBlock value) {
        boolean few = isFew(choice.cases()) || choice.variableType().isFlags();
        return few ? oneByOne(value) : atOnce(value);
    }

    private CodeBlock oneByOne(CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (SwitchCase oneCase : choice.cases()) {
            if (isDefault(oneCase)) {
                return code.addStatement("return $L", names.constant(oneCase)).build();
            }
            code.beginControlFlow("if ($L)", labels(oneCase, value))
                    .addStatement("return $L", names.constant(oneCase))
                    .endControlFlow();
        }
        return code.addStatement("return $L", names.absentConstant()).build();
    }

    private CodeBlock atOnce(CodeBlock value) {
        CodeBlock.Builder code = CodeBlock.builder()
                .add(NumberCode.isLong(variable) ? "return switch ((int) $L) {\n" : "return switch ($L) {\n", value)
                        .indent();
        String otherwise = names.absentConstant();
        for (SwitchCase oneCase : choice.cases()) {
            if (isDefault(oneCase)) {
                otherwise = names.constant(oneCase);
            } else {
                code.add("case $L -> $L;\n", numbers(oneCase), names.constant(oneCase));
            }
        }
        return code.add("default -> $L;\n", otherwise).unindent().add("};\n").build();
    }

    /** All labels of a case, so many on a line that the line is not too long. */
    private static CodeBlock numbers(SwitchCase oneCase) {
        CodeBlock.Builder code = CodeBlock.builder();
        int count = 0;
        for (CaseLabel label : oneCase.labels()) {
            String before = count == 0 ? "" : count % LABELS_ON_A_LINE == 0 ? ",\n        " : ", ";
            code.add("$L$L", before, (int) ((CaseLabel.Equal) label).value().number());
            count++;
        }
        return code.build();
    }

    private int indexOf(SwitchCase oneCase) {
        int index = 0;
        while (choice.cases().get(index) != oneCase) {
            index++;
        }
        return index;
    }

    private CodeBlock isCase(SwitchCase oneCase, CodeBlock value) {
        return CodeBlock.of("$T.of($L) == $T.$L", names.cases(), value, names.cases(), names.constant(oneCase));
    }

    private static boolean excludesOthers(SwitchCase oneCase) {
        return oneCase.labels().stream().allMatch(CaseLabel.Equal.class::isInstance);
    }

    private CodeBlock labels(SwitchCase oneCase, CodeBlock value) {
        return oneCase.labels().stream().map(label -> label(label, value)).collect(CodeBlock.joining(" || "));
    }

    private CodeBlock label(CaseLabel label, CodeBlock value) {
        if (label instanceof CaseLabel.Equal equal) {
            return CodeBlock.of("$L == $L", value, NumberCode.literal(variable, equal.value().number()));
        } else if (label instanceof CaseLabel.Flag flag) {
            CodeBlock mask = NumberCode.literal(variable, 1L << flag.value().number());
            return CodeBlock.of("($L & $L) $L 0", value, mask, flag.negated() ? "==" : "!=");
        }
        return CodeBlock.of("true");
    }
}
