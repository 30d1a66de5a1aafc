// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.model.Direction;
import java.util.OptionalLong;

/** Shapes of the pointer in a cursor channel's cache. */
final class CursorRule implements StreamRule {

    private static final int CACHE_ME = 2;
    private static final int FROM_CACHE = 4;

    private final Cache shapes = new Cache("shape");

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() != Direction.SERVER) {
            return;
        }
        switch (message.message()) {
            case "init", "set" -> shape(message, findings);
            case "inval_one" -> message.number("id").ifPresent(shapes::drop);
            case "inval_all", "reset" -> shapes.empty();
            default -> {
                // It has nothing to do with shapes.
            }
        }
    }

    @Override
    public void lost(Direction from) {
        shapes.lost(from);
    }

    private void shape(SeenMessage message, Findings findings) {
        long flags = message.number("cursor", "flags").orElse(0);
        OptionalLong unique = message.number("cursor", "u", "header", "unique");
        if (unique.isEmpty()) {
            return;
        }
        if ((flags & FROM_CACHE) != 0) {
            shapes.take(unique.getAsLong(), message, findings);
        } else if ((flags & CACHE_ME) != 0) {
            shapes.put(unique.getAsLong());
        }
    }
}
