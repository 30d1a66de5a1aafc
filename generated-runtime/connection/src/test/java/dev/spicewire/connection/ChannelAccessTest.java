// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.transport.TlsTrust;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Channels that are wanted over TLS only do not come in another way. */
class ChannelAccessTest {

    private static final ChannelName MAIN = new ChannelName(SpiceChannels.MAIN, 0);
    private static final ChannelName CURSOR = new ChannelName(SpiceChannels.CURSOR, 0);
    private static final ChannelAccess MAIN_SECURED = ChannelAccess.DIRECT.secured(Set.of(SpiceChannels.MAIN));

    @ParameterizedTest
    @ValueSource(strings = {"spice://127.0.0.1:1", "spice+unix:///no/such/socket"})
    void whereThereIsNoTlsNothingIsConnected(String uri) {
        assertThatIOException().isThrownBy(() -> dialer(uri).dial(MAIN))
                .withMessage("main 0 is wanted over TLS only, and " + uri + " has no port for that");
        assertThatIOException().isThrownBy(() -> dialer("spice+unix:///no/such/socket").dial(CURSOR))
                .withMessageNotContaining("TLS");
    }

    @Test
    void aServerThatWantsThemWithoutIsNotObeyed() {
        Dialer both = dialer("spice://127.0.0.1?port=1&tls-port=2");

        assertThat(both.unsecured(MAIN)).isEmpty();
        assertThat(both.unsecured(CURSOR)).isPresent();
        assertThat(dialer("spice+tls://127.0.0.1:2").unsecured(CURSOR)).isEmpty();
    }

    private static Dialer dialer(String uri) {
        return new UriDialer(SpiceUri.parse(uri), TlsTrust.system(), MAIN_SECURED, Duration.ofSeconds(10));
    }
}
