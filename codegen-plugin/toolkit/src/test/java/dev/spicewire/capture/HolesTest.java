// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.capture.testing.Bytes;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class HolesTest {

    private final Stretch stretch = new Stretch();

    @Test
    void bytesBehindAHoleAreFoundAtTheirOffsets() {
        add("aabb");
        stretch.gap(1_000_000, Missing.NEVER_CAPTURED);
        stretch.gap(10, Missing.NEVER_CAPTURED);
        add("ccdd");

        assertThat(Bytes.of(stretch.slice(0, 2))).isEqualTo(Bytes.hex("aabb"));
        assertThat(Bytes.of(stretch.slice(1_000_012, 2))).isEqualTo(Bytes.hex("ccdd"));
        assertThat(stretch.has(0, 2)).isTrue();
        assertThat(stretch.has(1, 2)).isFalse();
        assertThat(stretch.has(1_000_012, 2)).isTrue();
        assertThat(stretch.holesIn(0, 1_000_014)).isEqualTo(1_000_010);
        assertThat(stretch.holesIn(1_000_000, 100)).isEqualTo(12);
        assertThat(stretch.behindHole(1)).isEqualTo(1);
        assertThat(stretch.behindHole(2)).isEqualTo(1_000_012);
        assertThat(stretch.untilHole(0)).isEqualTo(2);
        assertThat(stretch.untilHole(1_000_012)).isEqualTo(1_000_014);
    }

    @Test
    void packetsStartWhereTheirBytesDoAndEndWhereNothingWasCutOff() {
        add("aabb");
        add("cc");
        stretch.gap(5, Missing.CUT_OFF);
        add("dd");
        stretch.gap(5, Missing.NEVER_CAPTURED);

        assertThat(stretch.startsPacket(0)).isTrue();
        assertThat(stretch.startsPacket(1)).isFalse();
        assertThat(stretch.startsPacket(2)).isTrue();
        assertThat(stretch.startsPacket(3)).isFalse();
        assertThat(stretch.startsPacket(8)).isTrue();
        assertThat(stretch.endsPacket(0)).isFalse();
        assertThat(stretch.endsPacket(2)).isTrue();
        assertThat(stretch.endsPacket(3)).as("the rest was cut off").isFalse();
        assertThat(stretch.endsPacket(8)).isTrue();
        assertThat(stretch.endsPacket(9)).as("a hole follows").isFalse();
        assertThat(stretch.endsPacket(14)).isFalse();
    }

    private void add(String hex) {
        stretch.add(ByteBuffer.wrap(Bytes.hex(hex)), 1);
    }
}
