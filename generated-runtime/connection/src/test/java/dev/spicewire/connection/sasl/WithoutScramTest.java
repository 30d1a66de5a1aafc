// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.WithoutLibrary;
import dev.spicewire.connection.protocol.ClientSasl;
import dev.spicewire.connection.protocol.ServerSasl;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Optional;
import javax.security.sasl.SaslClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("without the library for SCRAM, its mechanisms are neither offered nor chosen")
class WithoutScramTest {

    private static final List<String> OFFERED = List.of("SCRAM-SHA-256", "SCRAM-SHA-1", "DIGEST-MD5", "PLAIN");

    @Test
    void serversOfferTheOthers() throws Exception {
        try (URLClassLoader loader = WithoutLibrary.named("scram")) {
            Class<?> type = loader.loadClass(SaslAccounts.class.getName());
            Object accounts = type.getMethod("passwords").invoke(null);
            Object asking = type.getMethod("over", boolean.class).invoke(accounts, true);

            assertThat(loader.loadClass(ServerSasl.class.getName()).getMethod("mechanisms").invoke(asking))
                    .isEqualTo(List.of("DIGEST-MD5", "PLAIN"));
        }
        assertThat(SaslAccounts.passwords().over(true).mechanisms()).isEqualTo(OFFERED);
    }

    @Test
    void clientsChooseAnother() throws Exception {
        try (URLClassLoader loader = WithoutLibrary.named("scram")) {
            Class<?> type = loader.loadClass(SaslLogin.class.getName());
            Object login = type.getMethod("password", String.class, char[].class)
                    .invoke(null, "tester", "secret".toCharArray());
            Object choosing = type.getMethod("to", String.class, boolean.class).invoke(login, "host", true);
            Optional<?> chosen = (Optional<?>) loader.loadClass(ClientSasl.class.getName())
                    .getMethod("choose", List.class).invoke(choosing, OFFERED);

            assertThat(((SaslClient) chosen.orElseThrow()).getMechanismName()).isEqualTo("DIGEST-MD5");
        }
    }
}
