// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.MouseMotion;
import dev.spicewire.codec.Ping;
import dev.spicewire.runtime.MalformedMessageException;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A view is made once and wrapped around one body after the other. */
class ReusedViewTest {

    private static final byte[] SEVEN_LEFT = {-7, -1, -1, -1, 0, 0, 0, 0, 0, 0};
    private static final byte[] TWO_RIGHT = {2, 0, 0, 0, 0, 0, 0, 0, 0, 0};

    @Test
    void showsTheBodyThatItWasWrappedAroundLastWhateverTheMemory() {
        MouseMotion.View view = new MouseMotion.View();
        ByteBuffer left = ByteBuffer.wrap(SEVEN_LEFT);
        ByteBuffer right = ByteBuffer.allocateDirect(10).put(TWO_RIGHT).flip();
        ByteBuffer behindOthers = ByteBuffer.allocate(14).position(4).slice().put(SEVEN_LEFT).flip();

        for (ByteBuffer body
                : List.of(left, right, left, right.asReadOnlyBuffer(), behindOthers, left.asReadOnlyBuffer())) {
            assertThat(view.wrap(body).dx()).isEqualTo(body.get(0));
        }
    }

    @Test
    void followsTheBufferToItsNextPosition() {
        ByteBuffer both = ByteBuffer.allocate(20).put(SEVEN_LEFT).put(TWO_RIGHT).flip();
        MouseMotion.View view = new MouseMotion.View();

        assertThat(view.wrap(both.limit(10)).dx()).isEqualTo(-7);
        assertThat(view.wrap(both.limit(20).position(10)).dx()).isEqualTo(2);
    }

    @Test
    void aMalformedBodyLeavesItAsItWas() {
        MouseMotion.View view = new MouseMotion.View().wrap(ByteBuffer.wrap(SEVEN_LEFT));

        assertThatThrownBy(() -> view.wrap(ByteBuffer.wrap(TWO_RIGHT, 0, 9)))
                .isInstanceOf(MalformedMessageException.class);
        assertThat(view.dx()).isEqualTo(-7);
    }

    @Test
    void oneThatWasNeverWrappedHasNothingToRead() {
        assertThatThrownBy(new MouseMotion.View()::dx).isInstanceOf(NullPointerException.class);
    }

    @Test
    void bytesOfPayloadsAreReadInPlace() {
        byte[] body = new byte[12 + 3];
        body[12] = 'a';
        body[14] = -1;
        Ping.View view = Ping.view(ByteBuffer.wrap(body));

        assertThat(view.dataLength()).isEqualTo(3);
        assertThat(view.data(0)).isEqualTo((byte) 'a');
        assertThat(view.data(2)).isEqualTo((byte) -1);
        assertThatThrownBy(() -> view.data(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> view.data(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
