// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.suite.Basis;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final Subject PING = new Subject(Optional.of("main"), 1, "server", 4, Optional.of("ping"));

    @Test
    void bytesAreSentAsTheyAre() {
        assertThat(Requests.run(request(PING, Operation.DECODE, "0a0b"))).isEqualTo("{\"cmd\":\"run\",\"case\":\"a\","
                + "\"op\":\"decode\",\"channel\":\"main\",\"channel_type\":1,\"from\":\"server\",\"id\":4,"
                + "\"hex\":\"0a0b\"}");
    }

    @Test
    void fieldsAreSentDigitByDigit() {
        assertThat(Requests.run(request(PING, Operation.ENCODE, "{\"time\":18446744073709551615}")))
                .endsWith(",\"fields\":{\"time\":18446744073709551615}}");
    }

    @Test
    void aChannelThatDoesNotExistHasANumberOnly() {
        Subject nothing = new Subject(Optional.empty(), 77, "client", 1, Optional.empty());

        assertThat(Requests.run(request(nothing, Operation.ROUNDTRIP, ""))).isEqualTo("{\"cmd\":\"run\",\"case\":\"a\","
                + "\"op\":\"roundtrip\",\"channel_type\":77,\"from\":\"client\",\"id\":1,\"hex\":\"\"}");
    }

    private static Case request(Subject subject, Operation operation, String input) {
        return new Case("a", "golden", 1, "canonical", subject, operation, input, new Expectation.Accepted(),
                new Basis("R1", Level.REQUIRED, List.of()));
    }
}
