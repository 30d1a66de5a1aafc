package dev.spicewire.codegen.java.context;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.layout.Demands;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;

/**
 * Which of the reference codec's two passes over a body code is for. They differ behind a switch that demands bytes for
 * a case that is not taken ({@link Demands}): the check of the length goes on behind these bytes, reading goes on
 * without them, so that counts and pointers behind the switch are looked for at two places. The code of the first pass
 * is in a class of its own inside the view, and is there only where such a switch can be met.
 */
public final class Pass {

    private static final String LENGTH_CHECK = "Demanded";

    private final Context context;
    private final boolean demands;

    private Pass(Context context, boolean demands) {
        this.context = context;
        this.demands = demands;
    }

    /** {@return the pass that checks the length} */
    public static Pass length(Context context) {
        return new Pass(context, true);
    }

    /** {@return the pass that reads, which checks what it meets} */
    public static Pass reading(Context context) {
        return new Pass(context, false);
    }

    /** {@return the class inside a view that checks the length} */
    public static ClassName lengthCheck(ClassName view) {
        return view.nestedClass(LENGTH_CHECK);
    }

    /** {@return the bytes that a switch takes where none of its cases is taken} */
    public long demanded(Switch choice) {
        return demands ? Demands.of(choice) : 0;
    }

    /** {@return the class with the methods for a struct} */
    public ClassName view(Struct struct) {
        ClassName view = context.view(struct);
        return demands && context.meetsDemands(struct) ? lengthCheck(view) : view;
    }
}
