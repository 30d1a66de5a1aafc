// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;

class SyntheticChannelTest {

    @Test
    void theChannelHasSoManyMessagesOfFourKinds() {
        Resolution resolution = Definitions.parse("channel.proto", SyntheticChannel.of(8), Dialect.SPICEWIRE);
        assertThat(resolution.diagnostics()).isEmpty();
        Protocol protocol = resolution.protocol().orElseThrow();
        assertThat(protocol.channels()).hasSize(1);
        assertThat(protocol.channels().get(0).messages(Direction.SERVER)).extracting(ChannelMessage::name)
                .containsExactly("m_0", "m_1", "m_2", "m_3", "m_4", "m_5", "m_6", "m_7");
        assertThat(protocol.channels().get(0).messages(Direction.SERVER).stream()
                .map(message -> message.body().members().get(0).name()).distinct())
                .containsExactly("value", "place", "count", "kind");
    }
}
