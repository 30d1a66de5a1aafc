// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.names.CaseControls;
import dev.spicewire.codegen.java.shape.NumberCode;
import dev.spicewire.codegen.java.shape.RuntimeTypes;
import dev.spicewire.codegen.java.shape.Shape;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.layout.OpenEnds;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Code that reads the members which decide on others: counts, dimensions and switch variables. All of it works on
 * {@code in} and on anchors that the caller chooses, since validators have them in local variables and views compute
 * them.
 */
public final class ControlCode {

    /** So many numbers are added up in one expression. */
    private static final int LONGEST_SUM = 32;

    private final EmitterContext context;
    private final PassCode pass;
    private final Map<Switch, CodeBlock> variables = new IdentityHashMap<>();

    /** Makes code for the pass that reads. */
    public ControlCode(EmitterContext context) {
        this(context, PassCode.reading(context));
    }

    /** Makes code for one of the two passes. */
    public ControlCode(EmitterContext context, PassCode pass) {
        this.context = context;
        this.pass = pass;
    }

    /**
     * Code for the end of members of varying size through a view's static methods.
     *
     * @param container has the members
     * @param at        code for the container's start
     */
    public Function<Member, CodeBlock> computed(Container container, CodeBlock at) {
        return member -> member == null ? at : OpenEnds.isOpen(member) ? CodeBlock.of("limit")
                : OffsetCode.areMany(context.offsets(container))
                        ? CodeBlock.of("ends[$L]", context.offsets(container).ends().indexOf(member))
                        : CodeBlock.of("$L(heap, in, $L)", end(container, member), at);
    }

    /** {@return what a method begins with that uses {@link #computed}} */
    public CodeBlock allEnds(Container container) {
        return OffsetCode.areMany(context.offsets(container))
                ? CodeBlock.builder().addStatement("int[] ends = ends(heap, in, at, $L)",
                        context.offsets(container).ends().size()).build() : CodeBlock.of("");
    }

    /** {@return code for the end of members of varying size, which a view has in fields} */
    public Function<Member, CodeBlock> recorded(Container container) {
        return member -> CodeBlock.of("$L", member == null ? "at" : OpenEnds.isOpen(member) ? "limit"
                : end(container, member));
    }

    private String end(Container container, Member member) {
        return context.members(container).end(member);
    }

    /** {@return code for the index of a count or dimension} */
    public CodeBlock at(Container container, String name, Function<Member, CodeBlock> anchors) {
        return OffsetCode.of(context.offsets(container).of(name), anchors);
    }

    /**
     * {@return code for the index of a member on a path such as {@code descriptor.type}, of which the first is a field}
     */
    private CodeBlock at(Field field, List<String> path, CodeBlock here) {
        if (path.size() == 1) {
            return here;
        }
        Struct nested = (Struct) field.type().resolved();
        Function<Member, CodeBlock> inner = member -> member == null ? here
                : CodeBlock.of("$T.$L(heap, in, $L)", pass.view(nested), end(nested, member), here);
        List<String> rest = path.subList(1, path.size());
        Offset offset = context.offsets(nested).of(rest.get(0));
        return at((Field) offset.member(), rest, OffsetCode.of(offset, inner));
    }

    /**
     * {@return the number that the control member on a path is; of several cases that have a member of that name, the
     * one that holds the most}
     */
    public Shape.Number number(Container container, List<String> path) {
        if (context.offsets(container).of(path.get(0)).member() instanceof Switch choice) {
            return named(choice, path.get(0)).stream().map(c -> number(c.member(), path))
                    .max(Comparator.comparing(NumberCode::isWide).thenComparing(NumberCode::isLong)
                            .thenComparing(Shape.Number::bits)).orElseThrow();
        }
        return number(context.offsets(container).field(path.get(0)), path);
    }

    private Shape.Number number(Field field, List<String> path) {
        return path.size() == 1 ? NumberCode.of(Shape.of(field.type()))
                : number((Struct) field.type().resolved(), path.subList(1, path.size()));
    }

    /** {@return code that reads a switch variable; 0 where it stands in a switch case that is not taken} */
    public CodeBlock variable(Container container, Switch choice, Function<Member, CodeBlock> anchors) {
        CodeBlock known = variables.get(choice);
        return known != null ? known : read(container, choice.variable(), anchors);
    }

    /** From now on, a switch variable is in a local variable. */
    public void know(Switch choice, String local) {
        variables.put(choice, CodeBlock.of("$L", local));
    }

    /** {@return code that reads a count or dimension; 0 where it stands in a switch case that is not taken} */
    public CodeBlock count(Container container, String name, Function<Member, CodeBlock> anchors) {
        return read(container, List.of(name), anchors);
    }

    private CodeBlock read(Container container, List<String> path, Function<Member, CodeBlock> anchors) {
        Offset offset = context.offsets(container).of(path.get(0));
        CodeBlock here = OffsetCode.of(offset, anchors);
        if (!(offset.member() instanceof Switch choice)) {
            return read((Field) offset.member(), path, here);
        }
        CodeBlock variable = variable(container, choice, anchors);
        if (CaseControls.isChained(container, choice) && !variables.containsKey(choice)) {
            return CodeBlock.of("$T.$L(heap, in, $L, $L)", pass.view(container),
                    context.members(container).control(path), variable, here);
        }
        return readCase(container, choice, path, variable, here);
    }

    /**
     * {@return code that reads a member of a switch's cases; 0 where none that has it is taken}
     *
     * @param path     of the member
     * @param variable code for the switch variable, which is there once for each case
     * @param here     code for the index of the switch
     */
    public CodeBlock readCase(Container container, Switch choice, List<String> path, CodeBlock variable,
            CodeBlock here) {
        CodeBlock.Builder code = CodeBlock.builder().add("(");
        CaseConditions conditions = new CaseConditions(context, container, choice);
        for (SwitchCase oneCase : named(choice, path.get(0))) {
            code.add("$L ? $L : ", conditions.selected(oneCase, variable),
                    read(oneCase.member(), path, here));
        }
        return code.add("0)").build();
    }

    private CodeBlock read(Field field, List<String> path, CodeBlock here) {
        return NumberCode.read(number(field, path), at(field, path, here));
    }

    /** {@return the cases of a switch whose members have a name} */
    public static List<SwitchCase> named(Switch choice, String name) {
        return choice.cases().stream().filter(c -> c.member().name().equals(name)).toList();
    }

    /**
     * {@return code for the number of an array's elements, as a {@code long} or {@code int}}
     *
     * @param container  what has the array
     * @param length     the array's length
     * @param elementSize bytes of an element where it is fixed, 1 otherwise
     * @param at         code for the index of the first element
     * @param anchors    ends of variable members
     */
    public CodeBlock elements(Container container, ArrayLength length, long elementSize, CodeBlock at,
            Function<Member, CodeBlock> anchors) {
        if (length instanceof ArrayLength.Constant constant) {
            return CodeBlock.of("$L", constant.count());
        } else if (length instanceof ArrayLength.Counted counted) {
            return count(container, counted.member(), anchors);
        } else if (length instanceof ArrayLength.ImageSize image) {
            return CodeBlock.of("$T.imageSize($L, $L, $L)", RuntimeTypes.SIZES, image.bitsPerPixel(),
                    count(container, image.width(), anchors), count(container, image.rows(), anchors));
        } else if (length instanceof ArrayLength.Sum sum) {
            return sum(container, sum, sum.members().stream().map(m -> count(container, m, anchors)).toList());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            CodeBlock size = count(container, bytes.size(), anchors);
            return elementSize == 1 ? size : CodeBlock.of("$L / $L", size, elementSize);
        } else if (length instanceof ArrayLength.CString) {
            return CodeBlock.of("$T.terminator(heap, in, $L, limit)", RuntimeTypes.BODY, at);
        }
        CodeBlock rest = CodeBlock.of("limit - ($L)", at);
        return elementSize == 1 ? rest : CodeBlock.of("($L) / $L", rest, elementSize);
    }

    /** {@return code for an exact sum of counts, as a {@code long}} */
    public CodeBlock sum(Container container, ArrayLength.Sum sum, List<CodeBlock> counts) {
        List<Shape.Number> numbers = sum.members().stream().map(m -> number(container, List.of(m))).toList();
        boolean wide = numbers.stream().anyMatch(NumberCode::isWide);
        return wide || counts.size() > LONGEST_SUM ? pairedSum(counts)
                : CodeBlock.of(NumberCode.isLong(numbers.get(0)) ? "($L)" : "((long) $L)",
                        CodeBlock.join(counts, " + "));
    }

    /** Pairwise summation: a sum of sums of halves is not as deep as it is long. */
    private static CodeBlock pairedSum(List<CodeBlock> counts) {
        int half = (counts.size() + 1) / 2;
        return counts.size() == 1 ? counts.get(0) : CodeBlock.of("$T.sum($L, $L)", RuntimeTypes.SIZES,
                pairedSum(counts.subList(0, half)), pairedSum(counts.subList(half, counts.size())));
    }

    /** {@return the same as an {@code int}, for an array that has been validated} */
    public CodeBlock elementsOfValid(Container container, ArrayLength length, long elementSize, CodeBlock at,
            Function<Member, CodeBlock> anchors) {
        CodeBlock elements = elements(container, length, elementSize, at, anchors);
        boolean isInt = !(length instanceof ArrayLength.ImageSize || length instanceof ArrayLength.Sum)
                && controls(length).stream().noneMatch(name -> NumberCode.isLong(number(container, List.of(name))));
        return isInt ? elements : CodeBlock.of("(int) ($L)", elements);
    }

    /** {@return the number of structs of an array that has been validated, as an {@code int}} */
    public CodeBlock structsOfValid(Container container, Shape.Structs structs, CodeBlock at,
            Function<Member, CodeBlock> anchors) {
        Struct element = structs.element();
        if (DefinedSizes.isConstant(element)) {
            return elementsOfValid(container, structs.length(), DefinedSizes.minimum((Container) element), at, anchors);
        }
        CodeBlock count = elementsOfValid(container, structs.length(), 1, at, anchors);
        return structs.isFilling()
                ? CodeBlock.of("$T.countIn(heap, in, $L, $L + $L)", pass.view(element), at, at, count)
                : count;
    }

    private static List<String> controls(ArrayLength length) {
        if (length instanceof ArrayLength.Counted counted) {
            return List.of(counted.member());
        }
        return length instanceof ArrayLength.Bytes bytes ? List.of(bytes.size()) : List.of();
    }
}
