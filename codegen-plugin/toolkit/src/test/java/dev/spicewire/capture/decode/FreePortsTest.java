// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.net.Endpoint;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class FreePortsTest {

    private static final Endpoint CLIENT = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 1}), 40_000);
    private static final Endpoint SERVER = new Endpoint(ByteBuffer.wrap(new byte[] {10, 0, 0, 2}), 5900);

    @Test
    void connectionsThatAreOpenTogetherAreToldApart() {
        FreePorts ports = new FreePorts();

        assertThat(ports.take(CLIENT, SERVER)).isEqualTo(new FreePorts.Ends(CLIENT, SERVER));
        assertThat(ports.take(CLIENT, SERVER).client()).hasToString("10.0.0.1:49152");
        assertThat(ports.take(CLIENT, SERVER).client()).hasToString("10.0.0.1:49153");
    }

    @Test
    void endsOfAConnectionThatIsOverAreTakenAgain() {
        FreePorts ports = new FreePorts();
        FreePorts.Ends first = ports.take(CLIENT, SERVER);

        ports.release(first);

        assertThat(ports.take(CLIENT, SERVER)).isEqualTo(first);
    }
}
