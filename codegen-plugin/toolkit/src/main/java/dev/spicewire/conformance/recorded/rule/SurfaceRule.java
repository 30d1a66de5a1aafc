// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.Direction;
import java.util.OptionalLong;

/**
 * Surfaces of a display channel are drawn on, drawn from and dropped while they are there. {@code mode} makes surface 0
 * and drops all others; what {@code reset} leaves is not defined, so nothing is known behind it.
 */
final class SurfaceRule implements StreamRule {

    private static final String SURFACE_ID = "surface_id";

    private final Presence surfaces = new Presence();

    @Override
    public void message(SeenMessage message, Findings findings) {
        if (message.from() != Direction.SERVER || message.fields().isEmpty()) {
            return;
        }
        switch (message.message()) {
            case "mode" -> {
                surfaces.allGo();
                surfaces.comes(0);
            }
            case "reset" -> surfaces.forget();
            case "surface_create" -> message.number(SURFACE_ID).ifPresent(surfaces::comes);
            case "surface_destroy" -> message.number(SURFACE_ID).ifPresent(surface -> {
                check(surface, message, "drops", findings);
                surfaces.goes(surface);
            });
            case "stream_create" -> use(message.number(SURFACE_ID), message, "plays on", findings);
            default -> {
                use(message.number("base", SURFACE_ID), message, "draws on", findings);
                Images.of(message.fields().get()).forEach(image -> fromSurface(image, message, findings));
            }
        }
    }

    @Override
    public void lost(Direction from) {
        if (from == Direction.SERVER) {
            surfaces.forget();
        }
    }

    private void fromSurface(StructValue image, SeenMessage message, Findings findings) {
        use(Images.number(image, "u", "surface", SURFACE_ID), message, "draws from", findings);
    }

    private void use(OptionalLong surface, SeenMessage message, String how, Findings findings) {
        surface.ifPresent(number -> check(number, message, how, findings));
    }

    private void check(long surface, SeenMessage message, String how, Findings findings) {
        String what = how + " surface " + surface;
        switch (surfaces.of(surface)) {
            case GONE -> findings.required(Rule.SURFACES, message, what + ", which is dropped");
            case NEVER_CAME -> findings.requiredIfWhole(Rule.SURFACES, message, what + ", which was never created");
            default -> {
                // It is there, or not known.
            }
        }
    }
}
