// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.write;

import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.Container;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Lays out a body as the reference marshaller does: parts one behind the other in the order of their creation, a
 * pointer to an empty part 0.
 *
 * <p>A pointer's part is created where the pointer is written. It is filled at once behind a {@code @marshall}
 * pointer, else when everything that was begun earlier is filled.
 */
public final class BodyWriter {

    private final List<Part> parts = new ArrayList<>();
    private final Queue<Runnable> later = new ArrayDeque<>();

    private BodyWriter() {
    }

    /**
     * Writes a message.
     *
     * @param message what it holds
     * @param fields  values of its members
     * @param root    where the paths start
     * @throws Refusal if a value does not fit
     */
    public static byte[] write(Container message, StructValue fields, Path root) {
        BodyWriter writer = new BodyWriter();
        new PartWriter(writer, writer.create()).container(message, fields, root);
        for (Runnable filling = writer.later.poll(); filling != null; filling = writer.later.poll()) {
            filling.run();
        }
        return writer.joined(root);
    }

    /** {@return a new part behind all others} */
    Part create() {
        Part part = new Part();
        parts.add(part);
        return part;
    }

    /** Fills a part when all that came before is filled. */
    void later(Runnable filling) {
        later.add(filling);
    }

    private byte[] joined(Path root) {
        Map<Part, Integer> starts = new IdentityHashMap<>();
        long end = 0;
        for (Part part : parts) {
            starts.put(part, (int) end);
            end += part.size();
            if (end > Integer.MAX_VALUE) {
                throw new Refusal(root, "has more than " + Integer.MAX_VALUE + " bytes");
            }
        }
        ByteBuffer body = ByteBuffer.allocate((int) end).order(ByteOrder.LITTLE_ENDIAN);
        for (Part part : parts) {
            int start = body.position();
            body.put(part.bytes());
            for (Part.Pointer pointer : part.pointers()) {
                if (pointer.part().size() > 0) {
                    body.putInt(start + pointer.index(), starts.get(pointer.part()));
                }
            }
        }
        return body.array();
    }
}
