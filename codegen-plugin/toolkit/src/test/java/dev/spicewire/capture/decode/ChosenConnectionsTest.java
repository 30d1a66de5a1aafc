// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenConnectionsTest {

    private final List<String> told = new ArrayList<>();
    private final ChosenConnections connections = new ChosenConnections(false);

    @Test
    void whatIsToldOfAConnectionWaitsForItsFirstMessage() throws IOException {
        tell(0, "a");
        tell(1, "b");
        connections.choose(0);
        tell(0, "c");
        connections.choose(0);
        connections.forget(1);
        connections.choose(1);

        assertThat(told).containsExactly("a", "c");
    }

    @Test
    void nothingWaitsWhereNoMessagesAreChosen() throws IOException {
        new ChosenConnections(true).tell(0, () -> told.add("a"));

        assertThat(told).containsExactly("a");
    }

    @Test
    void whatWaitsIsBounded() throws IOException {
        for (int i = 0; i < ChosenConnections.MOST_HELD + 5; i++) {
            tell(0, "a");
        }
        connections.choose(0);

        assertThat(told).hasSize(ChosenConnections.MOST_HELD);
    }

    private void tell(int connection, String text) throws IOException {
        connections.tell(connection, () -> told.add(text));
    }
}
