// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.demo.ChannelTally.Outcome;
import org.junit.jupiter.api.Test;

class ChannelTallyTest {

    private final ChannelTally tally = new ChannelTally();

    @Test
    void countsMessagesTypesAndBytes() {
        tally.add("ping", 12, Outcome.IDENTICAL, 0);
        tally.add("ping", 12, Outcome.IDENTICAL, 0);
        tally.add("mark", 0, Outcome.EQUAL, 0);

        assertThat(tally.messages()).isEqualTo(3);
        assertThat(tally.types()).isEqualTo(2);
        assertThat(tally.bytes()).isEqualTo(24);
        assertThat(tally.identical()).isEqualTo(2);
        assertThat(tally.equal()).isEqualTo(1);
        assertThat(tally.flawless()).isTrue();
    }

    @Test
    void aMalformedMessageIsNotDecoded() {
        tally.add("ping", 12, Outcome.MALFORMED, 0);

        assertThat(tally.decoded()).isZero();
        assertThat(tally.flawless()).isFalse();
    }

    @Test
    void aMessageThatChangedIsDecodedAndAFlaw() {
        tally.add("ping", 12, Outcome.CHANGED, 0);

        assertThat(tally.decoded()).isEqualTo(1);
        assertThat(tally.flawless()).isFalse();
    }
}
