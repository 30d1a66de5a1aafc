// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class ChannelRulesTest {

    private static final String BEFORE = "channel A { server: message { } a = 1; }; protocol P { A a = 1; };";

    /** Clients open what the server lists: an old client may find a channel that it does not know, a server never. */
    @Test
    void aNewChannelIsMetByOldClientsOnly() {
        String after = """
                channel A { server: message { } a = 1; };
                channel B { client: message { uint8 x; } b = 1; };
                protocol P { A a = 1; B b = 2; };
                """;

        assertThat(Compared.definitions(BEFORE, after)).containsExactly("channel-added b extension unguarded/ok");
    }

    @Test
    void noBytesProveAChannelWithoutMessages() {
        String after = "channel A { server: message { } a = 1; }; channel B { }; protocol P { A a = 1; B b = 2; };";

        assertThat(Compared.definitions(BEFORE, after))
                .containsExactly("channel-added b extension unguarded/ok unproven");
    }
}
