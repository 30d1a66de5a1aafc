// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The message that the package's Javadoc shows has the states and the bytes that are shown. */
class ShownMessageTest {

    private static final Path SHOWN =
            Path.of("src/main/java/dev/spicewire/runtime/support/writer/package-info.java");

    private final ByteBuffer out = ByteBuffer.allocate(20);
    private final MarkWriter mark = new MarkWriter().wrap(out);

    @Test
    void theBytesAreThoseThatAreShown() throws IOException {
        mark.id(7).spot().x(1).y(2);
        mark.data((byte) 0xaa, (byte) 0xbb);

        assertThat(mark.finish()).isEqualTo(14);
        assertThat(out.position()).isEqualTo(14);
        assertThat(HexFormat.of().formatHex(out.array(), 0, 14)).isEqualTo("0700" + "0102" + "02000000" + "0c000000"
                + "aabb");
        assertThat(SHOWN).content().contains("{@code 0700 0102 02000000 0c000000 aabb}");
    }

    @Test
    void aWriterIsHeldWhileAStructInsideItIsWritten() {
        SpotWriter spot = mark.id(7).spot();
        assertThat(mark.tryEnter(2)).as("after beginStruct").isFalse();
        spot.x(1);
        assertThat(mark.tryEnter(2)).as("within the struct").isFalse();
        spot.y(2);
        assertThat(mark.tryEnter(2)).as("after endStruct").isTrue();
    }

    @Test
    void aWriterIsHeldBeforeItsMessageBeginsAndAfterAFailure() {
        assertThat(new MarkWriter().tryEnter(0)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> mark.data());
        assertThat(mark.tryEnter(0)).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> mark.id(7)).withMessageStartingWith("Mark: wrap() must");
        assertThat(mark.wrap(out).tryEnter(0)).isTrue();
    }
}
