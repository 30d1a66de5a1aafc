// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of the kinds that the protocol has taken before, each on the whole definition. */
class SpiceEvolutionTest {

    static Stream<SpiceStep> steps() {
        return Stream.of(
                SpiceStep.of("a server message added")
                        .adding("    Data quality_indicator;\n\nclient:", "    Data quality_indicator;\n"
                                + "    message { uint32 width; uint32 height; } gl_scanout2_unix;\n\nclient:")
                        .gives("message-added DisplayChannel.gl_scanout2_unix extension unguarded/ok"),
                SpiceStep.of("a client message announced by a capability")
                        .adding("    } @declare preferred_video_codec_type;\n", "    } @declare "
                                + "preferred_video_codec_type;\n    /** @cap(display, GL_SCANOUT2) */\n"
                                + "    message { uint32 id; } gl_draw2_done;\n")
                        .gives("message-added DisplayChannel.gl_draw2_done extension ok/guarded"),
                SpiceStep.of("a pointer replaced by inline data")
                        .from("ClipRects *rects @outvar(cliprects);", "ClipRects rects @outvar(cliprects) @to_ptr;")
                        .gives("pointer-removed Clip.u.rects breaking breaks/breaks",
                                "attributes-changed Clip.u.rects source ok/ok"),
                SpiceStep.of("an enum narrowed on the wire")
                        .from("enum32 image_scale_mode {", "enum8 image_scale_mode {")
                        .gives("enum-narrowed image_scale_mode breaking breaks/breaks"),
                SpiceStep.of("a field made conditional")
                        .from("    Image *src_bitmap;\n    Image *mask_bitmap;\n", "    Image *src_bitmap;\n"
                                + "    switch (flags) {\n    case HAS_MASK:\n        Image *mask_bitmap;\n    } a "
                                + "@anon;\n")
                        .gives("field-removed Composite.mask_bitmap breaking breaks/breaks",
                                "field-inserted Composite.a breaking breaks/breaks"),
                SpiceStep.of("padding removed")
                        .from("        uint32 ram_hint;\n        uint32 padding @zero;\n",
                                "        uint32 ram_hint;\n")
                        .gives("field-removed-at-end MainChannel.init.padding breaking breaks/ok"),
                SpiceStep.of("a field renamed")
                        .adding("notify_visibility visibilty;", "notify_visibility visibility;")
                        .gives("field-renamed BaseChannel.notify.visibilty source ok/ok"),
                SpiceStep.of("a typedef introduced").from("uint32 stream_id;", "stream_id_t stream_id;").gives(),
                SpiceStep.of("a header shared by two messages")
                        .from("uint32 id;\n        uint32 multi_media_time;", "StreamDataHeader base;")
                        .gives("members-regrouped DisplayChannel.stream_data.id source ok/ok",
                                "members-regrouped DisplayChannel.stream_data_sized.id source ok/ok"),
                SpiceStep.of("a codec added")
                        .adding("    H265,\n};", "    H265,\n    /** @cap(display, CODEC_AV1) */\n    AV1,\n};")
                        .gives("enum-value-added video_codec_type.AV1 extension guarded/guarded"));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void eachStepIsFoundForWhatItIsAndEachChangeOnTheWireIsProved(SpiceStep step) throws IOException {
        Comparison comparison = step.compare();

        assertThat(comparison.changes()).filteredOn(change -> change.level() != Level.NONE)
                .extracting(Compared::line).containsExactlyElementsOf(step.expected());
        assertReplayed(step.before(), step.after(), comparison);
    }

    @Test
    void allStepsAtOnceAreFoundForWhatTheyAre() throws IOException {
        SpiceStep all = SpiceStep.of("all");
        List<SpiceStep> steps = steps().toList();
        for (SpiceStep step : steps) {
            all = all.and(step);
        }

        Comparison comparison = all.compare();

        assertThat(comparison.changes()).filteredOn(change -> change.level() != Level.NONE)
                .extracting(Compared::line).containsExactlyInAnyOrderElementsOf(all.expected());
        assertReplayed(all.before(), all.after(), comparison);
    }

    private static void assertReplayed(Protocol before, Protocol after, Comparison comparison) {
        assertThat(comparison.unproven()).isZero();
        assertThat(comparison.changes()).filteredOn(Change::onTheWire).allSatisfy(change -> {
            Witness witness = change.witness().orElseThrow();
            assertThat(replayed(before, witness)).isEqualTo(witness.before());
            assertThat(replayed(after, witness)).isEqualTo(witness.after());
        });
    }

    private static Decoded replayed(Protocol protocol, Witness witness) {
        return DynamicCodec.of(protocol).with(witness.strictness())
                .decode(witness.channelType(), witness.from(), witness.id(), witness.body().toArray());
    }
}
