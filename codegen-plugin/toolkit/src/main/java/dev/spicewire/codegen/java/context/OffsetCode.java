// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.proto.layout.Offsets;
import dev.spicewire.proto.layout.Offsets.Offset;
import dev.spicewire.proto.model.Member;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java for the index where a member stands. */
public final class OffsetCode {

    /** An index and a constant behind it. */
    private static final Pattern SUM = Pattern.compile("(\\w+) \\+ (\\d{1,18})");

    private static final int MOST_SINGLE_ENDS = 4;

    private OffsetCode() {
    }

    /**
     * {@return code for the index}
     *
     * @param offset where the member stands
     * @param anchor code for the end of a variable member; {@code null} stands for the container's start
     */
    public static CodeBlock of(Offset offset, Function<Member, CodeBlock> anchor) {
        return plus(anchor.apply(offset.anchor()), offset.delta());
    }

    /** {@return code for a sum, with all constants in one, and without a useless {@code + 0}} */
    public static CodeBlock plus(CodeBlock base, long delta) {
        Matcher sum = SUM.matcher(base.toString());
        if (sum.matches()) {
            return plus(CodeBlock.of("$L", sum.group(1)), Math.addExact(Long.parseLong(sum.group(2)), delta));
        }
        return delta == 0 ? base : delta < 0 ? CodeBlock.of("$L - $L", base, -delta)
                : CodeBlock.of("$L + $L", base, delta);
    }

    /**
     * {@return whether so many members stand behind others of varying size that their ends are worked out all at once,
     * in order: asking each for the one before it would take twice as long for every one more}
     */
    public static boolean areMany(Offsets offsets) {
        return offsets.ends().size() > MOST_SINGLE_ENDS;
    }
}
