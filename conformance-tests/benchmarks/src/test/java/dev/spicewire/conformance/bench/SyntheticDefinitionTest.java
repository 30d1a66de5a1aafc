// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;

class SyntheticDefinitionTest {

    private static Protocol synthetic(int copies) {
        return Definitions.parse("synthetic.proto", SyntheticDefinition.of(copies), Dialect.SPICEWIRE).protocol()
                .orElseThrow();
    }

    @Test
    void aDefinitionOfThreeTimesTheSizeHasThreeTimesEverything() {
        Protocol bundled = Definitions.bundled();
        Protocol synthetic = synthetic(3);
        assertThat(synthetic.structs()).hasSize(3 * bundled.structs().size());
        assertThat(synthetic.enums()).hasSize(3 * bundled.enums().size());
        assertThat(synthetic.channels()).hasSize(3 * bundled.channels().size());
        assertThat(synthetic.channelIds()).hasSize(3 * bundled.channelIds().size());
    }

    @Test
    void channelsWithoutANumberLeftAreDefinedAllTheSame() {
        Protocol bundled = Definitions.bundled();
        int copies = 255 / bundled.channelIds().size() + 1;
        Protocol synthetic = synthetic(copies);
        assertThat(synthetic.channelIds()).hasSize(255);
        assertThat(synthetic.channels()).hasSize(copies * bundled.channels().size());
    }
}
