// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledProtocolTest {

    @Test
    void isTheBundledDefinitionReadOnce() throws Exception {
        assertThat(BundledProtocol.resolutions()).singleElement().extracting(Resolution::protocol)
                .isEqualTo(Optional.of(Definitions.bundled()));
        assertThat(BundledProtocol.resolutions()).isSameAs(BundledProtocol.resolutions());
    }

    @ParameterizedTest
    @ValueSource(strings = {"decode a.pcap", "decode --format summary a.pcap", "message decode 00", "explain 00"})
    void isReadBesideTheOptionsByCommandsThatReadMessages(String line) {
        assertThat(BundledProtocol.isWanted(line.split(" "))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decode", "decode --help", "decode --proto own.proto a.pcap",
        "explain --proto=own.proto 00", "check own.proto", "--version", "help decode"})
    void isNotReadForNothing(String line) {
        assertThat(BundledProtocol.isWanted(line.split(" "))).isFalse();
    }
}
