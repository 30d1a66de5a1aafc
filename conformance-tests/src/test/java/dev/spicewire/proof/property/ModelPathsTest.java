// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelPathsTest {

    private static final ChannelMessage STROKE = Definitions.bundled().channel("display").orElseThrow().channel()
            .messages(Direction.SERVER).stream().filter(m -> m.name().equals("draw_stroke")).findFirst().orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"draw_stroke", "draw_stroke.base.surface_id", "draw_stroke.base.clip.u.rects.rects",
        "draw_stroke.data.path.segments[12].count", "draw_stroke.data.attr.u2.style",
        "draw_stroke.data.brush.u.pattern.pat.u.bitmap.pal.palette.num_ents"})
    void knowsMembersBehindPointersInCasesAndInElements(String path) {
        assertThat(ModelPaths.exists(STROKE, path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "draw_fill", "draw_stroke.", "draw_stroke.bases", "draw_stroke.base[0]",
        "draw_stroke.base.clip.rects", "draw_stroke.data.path.segments.count", "draw_stroke.base.surface_id.x",
        "draw_stroke.data.path.segments[].count", "draw_stroke..base"})
    void refusesWhatIsNotThere(String path) {
        assertThat(ModelPaths.exists(STROKE, path)).isFalse();
    }
}
