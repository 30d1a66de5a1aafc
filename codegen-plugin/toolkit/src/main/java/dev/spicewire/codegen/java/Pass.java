package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;

/**
 * Which pass over a body code is for ({@link ReadingPass}). The code of the one that checks the length is in a class of
 * its own inside the view, and is there only where a switch that demands bytes can be met.
 */
final class Pass {

    private static final String LENGTH_CHECK = "Demanded";

    private final Context context;
    private final ReadingPass pass;

    private Pass(Context context, ReadingPass pass) {
        this.context = context;
        this.pass = pass;
    }

    /** {@return the pass that checks the length} */
    static Pass length(Context context) {
        return new Pass(context, ReadingPass.LENGTH);
    }

    /** {@return the pass that reads, which checks what it meets} */
    static Pass reading(Context context) {
        return new Pass(context, ReadingPass.READING);
    }

    /** {@return the class inside a view that checks the length} */
    static ClassName lengthCheck(ClassName view) {
        return view.nestedClass(LENGTH_CHECK);
    }

    /** {@return the bytes that a switch takes where none of its cases is taken} */
    long demanded(Switch choice) {
        return pass.demanded(choice);
    }

    /** {@return the class with the methods for a struct} */
    ClassName view(Struct struct) {
        ClassName view = context.view(struct);
        return pass == ReadingPass.LENGTH && context.meetsDemands(struct) ? lengthCheck(view) : view;
    }
}
