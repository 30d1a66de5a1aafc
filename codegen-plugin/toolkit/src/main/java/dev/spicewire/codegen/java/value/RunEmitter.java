// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.value;

import com.palantir.javapoet.CodeBlock;
import dev.spicewire.codegen.java.context.OffsetCode;
import java.util.ArrayList;
import java.util.List;

/** Emits what a value writes: numbers that stand together need room to be made only once. */
final class RunEmitter {

    private record Item(int bits, CodeBlock value) {
    }

    private final CodeBlock.Builder code = CodeBlock.builder();
    private final List<Item> run = new ArrayList<>();
    private final ValueLocals locals;
    private boolean declared;

    /**
     * Starts a method's body.
     *
     * @param locals what the method calls its parameter and variables
     */
    RunEmitter(ValueLocals locals) {
        this.locals = locals;
    }

    /** Adds a number. */
    void number(int bits, CodeBlock value) {
        run.add(new Item(bits, value));
    }

    /** Adds zero bytes. */
    void zeros(long bytes) {
        for (long left = bytes; left > 0; left--) {
            number(8, CodeBlock.of("0"));
        }
    }

    /** Adds statements that write what is not a number. */
    void other(CodeBlock statements) {
        flush();
        code.add(statements);
    }

    /** {@return the statements} */
    CodeBlock end() {
        flush();
        return code.build();
    }

    private void flush() {
        String out = locals.out();
        if (run.size() == 1) {
            code.addStatement("$L.put$L($L)", out, run.get(0).bits(), run.get(0).value());
        } else if (run.size() > 1) {
            code.addStatement(declared ? "$L = $L.run($L)" : "int $L = $L.run($L)", locals.at(), out,
                    run.stream().mapToInt(item -> item.bits() / 8).sum());
            declared = true;
            int offset = 0;
            for (Item item : run) {
                code.addStatement("$L.set$L($L, $L)", out, item.bits(),
                        OffsetCode.plus(CodeBlock.of("$L", locals.at()), offset),
                        item.value());
                offset += item.bits() / 8;
            }
        }
        run.clear();
    }
}
