// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A view without a value can't show what it holds. */
class BodyViewTest {

    @Test
    void saysWhoseViewItIsAndWhetherThereIsABody() {
        Surface.View view = new Surface.View();
        assertThat(view).hasToString("BodyViewTest.Surface.View of nothing");

        view.show(ByteBuffer.allocate(1));
        assertThat(view).hasToString("BodyViewTest.Surface.View of a body");
    }

    private static final class Surface {

        private static final class View extends BodyView {

            void show(ByteBuffer body) {
                in = body;
            }
        }
    }
}
