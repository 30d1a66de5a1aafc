// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.read.FieldSpan;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which bytes are which members; the bytes are worked out by hand. */
class FieldSpansTest {

    private static final DynamicCodec CODEC = DynamicCodec.of(Definitions.bundled());
    private static final int MAIN = 1;
    private static final int DISPLAY = 2;

    @Test
    void partsComeBehindTheMembersThatLeadToThem() {
        assertThat(spans(MAIN, 101, "0100 0200 02000000 18000000 04000000 14000000 63646500 6162", 10))
                .containsExactly(
                        new FieldSpan("dst_info.port", 0, 2, "1"),
                        new FieldSpan("dst_info.sport", 2, 2, "2"),
                        new FieldSpan("dst_info.host_size", 4, 4, "2"),
                        new FieldSpan("dst_info.host_data", 8, 4, "to byte 24"),
                        new FieldSpan("dst_info.cert_subject_size", 12, 4, "4"),
                        new FieldSpan("dst_info.cert_subject_data", 16, 4, "to byte 20"),
                        new FieldSpan("dst_info.host_data", 24, 2, "2 elements"),
                        new FieldSpan("dst_info.cert_subject_data", 20, 4, "4 elements"));
    }

    @Test
    void casesAndElementsAreInThePath() {
        assertThat(spans(DISPLAY, 104, "01000000 01000000020000000300000004000000 01 01000000"
                + " 01000000020000000300000004000000 ffffffff 05000000", 20)).contains(
                        new FieldSpan("base.clip.type", 20, 1, "1"),
                        new FieldSpan("base.clip.u.rects.rects[0].top", 25, 4, "1"),
                        new FieldSpan("src_pos.x", 41, 4, "-1"));
    }

    @Test
    void noMoreAreToldThanAskedFor() {
        assertThat(spans(MAIN, 3, "01000000 02000000", 1)).containsExactly(new FieldSpan("generation", 0, 4, "1"));
    }

    @Test
    void whatIsNotAcceptedOrOpaqueHasNone() {
        assertThat(spans(MAIN, 3, "01000000 020000", 9)).isEmpty();
        assertThat(spans(MAIN, 109, "c0ffee", 9)).isEmpty();
        assertThat(spans(MAIN, 99, "", 9)).isEmpty();
    }

    private static List<FieldSpan> spans(int channel, int id, String hex, int most) {
        return CODEC.spans(channel, Direction.SERVER, id, HexFormat.of().parseHex(hex.replace(" ", "")), most);
    }
}
