// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.StreamClip;
import dev.spicewire.codec.StreamCreate;
import dev.spicewire.codec.StreamData;
import dev.spicewire.codec.StreamDestroy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class KnownStreamTest {

    private final KnownStream stream = new KnownStream(1, 8, 16);

    @Test
    void itsImagesAreNearlyWhatTheyWereBeforeTheyWereCompressed() throws Exception {
        List<DisplayServerMessage> messages = stream.messages(List.of(5L, 9L));
        assertThat(messages).hasExactlyElementsOfTypes(StreamCreate.class, StreamClip.class, StreamData.class,
                StreamData.class);
        StreamData data = (StreamData) messages.get(3);
        byte[] jpeg = new byte[data.data().remaining()];
        data.data().duplicate().get(jpeg);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));

        assertThat(data.base().multiMediaTime()).isEqualTo(9);
        assertThat(image.getWidth()).isEqualTo(KnownStream.WIDTH);
        assertThat(image.getHeight()).isEqualTo(KnownStream.HEIGHT);
        for (int y = 0; y < KnownStream.HEIGHT; y++) {
            for (int x = 0; x < KnownStream.WIDTH; x++) {
                assertThat(KnownStream.allows(x, y, image.getRGB(x, y))).as("%d, %d", x, y).isTrue();
            }
        }
        assertThat(stream.end()).isInstanceOf(StreamDestroy.class);
    }

    @Test
    void otherColorsAreNotItsOwn() {
        assertThat(KnownStream.allows(0, 0, 0x40_30c0)).isTrue();
        assertThat(KnownStream.allows(0, 0, 0x40_30a0)).isFalse();
        assertThat(KnownStream.allows(63, 23, 0x40_30c0)).isFalse();
    }
}
