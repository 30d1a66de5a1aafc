// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.DrawBlackness;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.DrawInvers;
import dev.spicewire.codec.DrawWhiteness;
import dev.spicewire.codec.Mark;
import dev.spicewire.codec.Ropd;
import dev.spicewire.codec.SurfaceCreate;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPictureTest {

    /** Of the screenshot that spicy-screenshot 0.42 has made of it. */
    private static final String SCREENSHOT = "53e60c0350b4be49de559395bb92340dc1e310ec2e34c2f0bfd015258b894988";

    private final KnownPicture picture = new KnownPicture();

    @Test
    void itIsWhatSpiceGtkHasShown() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(picture.pixels().ppm());

        assertThat(HexFormat.of().formatHex(digest)).isEqualTo(SCREENSHOT);
    }

    @Test
    void itComesToTheScreenInOneMessage() {
        List<DisplayServerMessage> messages = picture.messages();
        int screen = messages.indexOf(messages.stream()
                .filter(each -> each instanceof SurfaceCreate surface && surface.surfaceId() == 0)
                .findAny().orElseThrow());

        assertThat(messages.subList(screen + 1, messages.size())).hasExactlyElementsOfTypes(DrawCopy.class, Mark.class);
    }

    @Test
    void theSimpleOneHasNothingThatWebClientsLack() {
        KnownPicture simple = KnownPicture.simple();

        assertThat(simple.messages()).first().isInstanceOf(SurfaceCreate.class);
        assertThat(simple.messages()).extracting(Object::getClass).doesNotContain(DrawBlackness.class,
                DrawWhiteness.class, DrawInvers.class);
        assertThat(simple.messages().stream().filter(DrawCopy.class::isInstance).map(DrawCopy.class::cast))
                .hasSize(4).allSatisfy(copy -> assertThat(copy.data().ropDescriptor()).isEqualTo(Ropd.OP_PUT));
        assertThat(simple.pixels()).isNotEqualTo(picture.pixels());
        // Copied from 8, 8 to 8, 110, and then to 12, 118.
        assertThat(simple.pixels().at(200, 12)).isEqualTo(picture.pixels().at(200, 12))
                .isEqualTo(simple.pixels().at(200, 114));
    }

    @Test
    void twoOfThemAreEqualAndChangeOnTheirOwn() {
        Pixels mine = picture.pixels();
        Pixels other = new KnownPicture().pixels();
        assertThat(mine).isEqualTo(other).hasSameHashCodeAs(other);

        other.set(3, 4, ~other.at(3, 4));

        assertThat(mine).isNotEqualTo(other);
        assertThat(picture.pixels()).isEqualTo(mine);
    }
}
