package dev.spicewire.live.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.DisplayServerMessage;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Mark;
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
    void twoOfThemAreEqualAndChangeOnTheirOwn() {
        Pixels mine = picture.pixels();
        Pixels other = new KnownPicture().pixels();
        assertThat(mine).isEqualTo(other).hasSameHashCodeAs(other);

        other.set(3, 4, ~other.at(3, 4));

        assertThat(mine).isNotEqualTo(other);
        assertThat(picture.pixels()).isEqualTo(mine);
    }
}
