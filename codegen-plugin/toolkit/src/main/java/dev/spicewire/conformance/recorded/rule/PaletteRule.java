// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.util.List;
import java.util.OptionalLong;

/** Palettes of a display channel's cache, of bitmaps and of LZ images with palettes. */
final class PaletteRule implements StreamRule {

    private static final int CACHE_ME = 1;
    private static final List<String> KINDS = List.of("bitmap", "lz_plt");

    private final Cache palettes = new Cache("palette");

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() != Direction.SERVER || message.fields().isEmpty()) {
            return;
        }
        switch (message.message()) {
            case "inval_palette" -> message.number("id").ifPresent(palettes::drop);
            case "inval_all_palettes" -> palettes.empty();
            default -> Images.of(message.fields().get()).forEach(image -> image(image, message, findings));
        }
    }

    @Override
    public void lost(Direction from) {
        palettes.lost(from);
    }

    private void image(StructValue image, SeenMessage message, Findings findings) {
        for (String kind : KINDS) {
            OptionalLong flags = Images.number(image, "u", kind, "flags");
            Images.number(image, "u", kind, "pal", "palette_id")
                    .ifPresent(id -> palettes.take(id, message, findings));
            OptionalLong unique = Images.number(image, "u", kind, "pal", "palette", "unique");
            if (unique.isPresent() && (flags.orElse(0) & CACHE_ME) != 0) {
                palettes.put(unique.getAsLong());
            }
        }
    }
}
