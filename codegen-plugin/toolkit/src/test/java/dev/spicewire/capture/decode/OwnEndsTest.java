// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.net.Endpoint;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class OwnEndsTest {

    private static final Endpoint CLIENT = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 1}), 40_000);
    private static final Endpoint SERVER = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 2}), 5900);

    @Test
    void connectionsThatLookAlikeAreToldApart() {
        OwnEnds ends = new OwnEnds();

        assertThat(ends.of(CLIENT, SERVER)).isEqualTo(new OwnEnds.Ends(CLIENT, SERVER));
        assertThat(ends.of(CLIENT, SERVER).client()).hasToString("10.0.0.1:49152");
        assertThat(ends.of(CLIENT, SERVER).client()).hasToString("10.0.0.1:49153");
    }

    @Test
    void othersKeepTheirPorts() {
        OwnEnds ends = new OwnEnds();
        Endpoint other = new Endpoint(CLIENT.address(), 40_001);

        ends.of(CLIENT, SERVER);

        assertThat(ends.of(other, SERVER)).isEqualTo(new OwnEnds.Ends(other, SERVER));
    }
}
