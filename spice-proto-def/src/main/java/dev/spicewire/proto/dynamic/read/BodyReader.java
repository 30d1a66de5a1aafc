// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.read;

import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.layout.ReadingPass;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a whole body: the main part, then depth first the parts that its pointers lead to. The first fault is that of
 * the reference codec's order ({@link ReadingPass}).
 */
public final class BodyReader {

    private final BodyBytes body;
    private final KnownSizes sizes;
    private final ReadingPass pass;
    private final ReadTrace trace;
    private final List<PointerNode> pointers = new ArrayList<>();

    private BodyReader(BodyBytes body, KnownSizes sizes, ReadingPass pass, ReadTrace trace) {
        this.body = body;
        this.sizes = sizes;
        this.pass = pass;
        this.trace = trace;
    }

    /**
     * Reads a body.
     *
     * @param message what it should hold
     * @param root    where the paths start
     * @param body    the bytes
     * @param sizes   sizes of all that the message leads to
     * @throws MalformedBody if it does not
     */
    public static Reading read(Container message, Path root, BodyBytes body, KnownSizes sizes) {
        return traced(message, root, body, sizes, null);
    }

    /**
     * Reads a body and notes how.
     *
     * @param message what it should hold
     * @param root    where the paths start
     * @param body    the bytes
     * @param sizes   sizes of all that the message leads to
     * @param trace   notes what is read; null where nobody wants to know
     * @throws MalformedBody if it does not
     */
    public static Reading traced(Container message, Path root, BodyBytes body, KnownSizes sizes, ReadTrace trace) {
        Reading reading = null;
        for (ReadingPass pass : sizes.passes()) {
            if (trace != null) {
                trace.restart();
            }
            reading = new BodyReader(body, sizes, pass, trace).read(message, root);
        }
        return reading;
    }

    private Reading read(Container message, Path root) {
        PartReader main = new PartReader(body, 0, sizes, pass, trace);
        ContainerNode containerNode = main.container(message, root);
        follow(main.pointers());
        return new Reading(body, containerNode, main.offset(), pointers);
    }

    private void follow(List<PointerNode> part) {
        for (PointerNode pointer : part) {
            pointers.add(pointer);
            if (!pointer.nullable() && pointer.word() == 0) {
                throw pointer.location().fault("is null, which is not allowed here");
            }
            Type target = pointer.type().target().resolved();
            if (target instanceof Struct struct) {
                if (pointer.word() != 0) {
                    PartReader reader = readerAt(pointer);
                    int entered = enter(pointer);
                    leave(entered, pointer, reader.container(struct, pointer.location().path()), reader);
                }
            } else {
                array(pointer, (ArrayType) target);
            }
        }
    }

    /** The number of elements is checked for null, too; a string is never null. */
    private void array(PointerNode pointer, ArrayType type) {
        PartReader reader = readerAt(pointer);
        ArrayReader array = new ArrayReader(reader, type, Attributes.NONE, pointer.containerNode(), pointer.location());
        if (pointer.word() == 0 && !(type.length() instanceof ArrayLength.CString)) {
            array.check();
            return;
        }
        int entered = enter(pointer);
        leave(entered, pointer, array.read(), reader);
    }

    /** {@return what a trace calls the part} */
    private int enter(PointerNode pointer) {
        return trace == null ? 0 : trace.enter(pointer);
    }

    private void leave(int entered, PointerNode pointer, Node part, PartReader reader) {
        pointer.resolve(part, reader.offset());
        if (trace != null) {
            trace.leave(entered, reader.offset());
        }
        follow(reader.pointers());
    }

    private PartReader readerAt(PointerNode pointer) {
        if (pointer.word() >= body.length()) {
            throw pointer.location().fault("points to byte " + pointer.word() + ", the message has " + body.length());
        }
        return new PartReader(body, (int) pointer.word(), sizes, pass, trace);
    }

    /**
     * What was read.
     *
     * @param body     the bytes
     * @param message  the members
     * @param mainEnd  offset behind the main part
     * @param pointers all pointers, in the order of reading
     */
    public record Reading(BodyBytes body, ContainerNode message, int mainEnd, List<PointerNode> pointers) {
    }
}
