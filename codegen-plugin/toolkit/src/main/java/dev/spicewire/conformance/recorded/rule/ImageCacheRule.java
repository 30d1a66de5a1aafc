// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.dynamic.value.ListValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.util.List;

/**
 * Images of a display channel's cache. Display channels of a session can share a cache, and which of them did what
 * first a capture does not tell: such caches are not judged.
 */
final class ImageCacheRule implements StreamRule {

    private static final int CACHE_ME = 1;
    private static final int CACHE_REPLACE_ME = 4;
    private static final int FROM_CACHE = 103;
    private static final int FROM_CACHE_LOSSLESS = 106;
    private static final int PIXMAP = 1;

    private final Cache images = new Cache("image");
    private final SessionDisplays displays;
    private final Findings found = new Findings();

    /**
     * Nothing is in the cache.
     *
     * @param displays the display channels of the session
     */
    ImageCacheRule(SessionDisplays displays) {
        this.displays = displays;
    }

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() != Direction.SERVER || message.fields().isEmpty()) {
            return;
        }
        switch (message.message()) {
            case "inval_list" -> message.value("resources").filter(ListValue.class::isInstance)
                    .map(list -> ((ListValue) list).elements()).orElse(List.of()).forEach(this::drop);
            case "inval_all_pixmaps" -> images.empty();
            default -> Images.of(message.fields().get()).forEach(image -> image(image, message));
        }
    }

    @Override
    public void lost(Direction from) {
        images.lost(from);
    }

    @Override
    public void end(Findings findings) {
        if (!displays.several()) {
            findings.add(found);
        }
    }

    private void drop(Value resource) {
        if (resource instanceof StructValue one && Images.number(one, "type").orElse(PIXMAP) == PIXMAP) {
            Images.number(one, "id").ifPresent(images::drop);
        }
    }

    private void image(StructValue image, SeenMessage message) {
        long id = Images.described(image, "id");
        long type = Images.described(image, "type");
        if (type == FROM_CACHE || type == FROM_CACHE_LOSSLESS) {
            images.take(id, message, found);
        } else if ((Images.described(image, "flags") & (CACHE_ME | CACHE_REPLACE_ME)) != 0) {
            images.put(id);
        }
    }
}
