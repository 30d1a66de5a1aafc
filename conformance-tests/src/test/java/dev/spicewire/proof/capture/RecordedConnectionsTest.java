// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("connections of QEMU and its clients, played to a client and a server of ours")
class RecordedConnectionsTest {

    /** ack_sync, ack, pong. */
    private static final Set<Integer> BY_ITSELF = Set.of(1, 2, 3);

    private static KeyPair keys;

    @BeforeAll
    static void makeKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        keys = generator.generateKeyPair();
    }

    /** The reference lists were made by a parser in Python; spice-gtk decided what to answer. */
    @ParameterizedTest
    @ValueSource(strings = {"qemu-boot-fullheader", "qemu-devices", "qemu-migration-semiseamless",
            "qxl-alldraws-compressions"})
    void bothSidesReadAllMessagesAndAnswerAsSpiceGtkDid(String name) throws IOException {
        Map<Integer, RecordedConnection> connections = RecordedConnection.of(name);
        List<MessageLine> reference = MessageLine.read(Captures.file(name + ".messages.jsonl.gz"));

        assertThat(connections).isNotEmpty();
        for (Map.Entry<Integer, RecordedConnection> entry : connections.entrySet()) {
            int number = entry.getKey();
            RecordedConnection connection = entry.getValue();
            assertThat(connection.playToClient()).as("server of %d", number)
                    .isEqualTo(lines(reference, number, "server", Set.of()));
            assertThat(connection.playToServer(keys)).as("client of %d", number)
                    .isEqualTo(lines(reference, number, "client", Set.of()));
            // A ping that fills a window is answered and acknowledged in either order.
            assertThat(connection.answers()).as("answers of %d", number)
                    .containsExactlyInAnyOrderElementsOf(lines(reference, number, "client", BY_ITSELF));
        }
    }

    private static List<String> lines(List<MessageLine> reference, int connection, String from, Set<Integer> types) {
        return reference.stream().filter(line -> line.connection() == connection && line.from().equals(from))
                .filter(line -> types.isEmpty() || types.contains(line.type()))
                .map(line -> line.type() + " " + line.size()).toList();
    }
}
