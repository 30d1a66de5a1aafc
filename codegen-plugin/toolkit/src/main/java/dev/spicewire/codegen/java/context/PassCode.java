// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Switch;

/**
 * Which pass over a body code is for ({@link ReadingPass}). The code of the one that checks the length is in a class of
 * its own inside the view, and is there only where a switch that demands bytes can be met.
 */
public final class PassCode {

    private static final String LENGTH_CHECK = "Demanded";

    private final EmitterContext context;
    private final ReadingPass pass;

    private PassCode(EmitterContext context, ReadingPass pass) {
        this.context = context;
        this.pass = pass;
    }

    /** {@return the pass that checks the length} */
    public static PassCode length(EmitterContext context) {
        return new PassCode(context, ReadingPass.LENGTH);
    }

    /** {@return the pass that reads, which checks what it meets} */
    public static PassCode reading(EmitterContext context) {
        return new PassCode(context, ReadingPass.READING);
    }

    /** {@return the class inside a view that checks the length} */
    public static ClassName lengthCheck(ClassName view) {
        return view.nestedClass(LENGTH_CHECK);
    }

    /** {@return the bytes that a switch takes where none of its cases is taken} */
    public long demanded(Switch choice) {
        return pass.demanded(choice);
    }

    /** {@return the class with the methods for a container} */
    public ClassName view(Container container) {
        ClassName view = context.owner(container).nestedClass("View");
        return pass == ReadingPass.LENGTH && context.meetsDemands(container) ? lengthCheck(view) : view;
    }
}
