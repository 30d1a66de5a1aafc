// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.spicewire.runtime.WireEnum;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapabilitiesTest {

    @Test
    void capabilityNIsBitNModulo32OfWordNOver32() {
        Capabilities capabilities = Capabilities.of(31, 0, 64);
        ByteBuffer out = ByteBuffer.allocate(12);
        capabilities.write(out, 0);

        assertThat(out.array()).containsExactly(1, 0, 0, 0x80, 0, 0, 0, 0, 1, 0, 0, 0);
        assertThat(capabilities.numbers()).containsExactly(0, 31, 64);
        assertThat(capabilities.has(31)).isTrue();
        assertThat(capabilities.has(32)).isFalse();
        assertThat(capabilities.has(96)).isFalse();
        assertThat(capabilities.has(-1)).isFalse();
    }

    @Test
    void zeroWordsArePlacedBackButDoNotDistinguish() {
        Capabilities padded = Capabilities.read(ByteBuffer.allocate(8), 0, 2);

        assertThat(padded.wordCount()).isEqualTo(2);
        assertThat(padded).isEqualTo(Capabilities.NONE).hasSameHashCodeAs(Capabilities.NONE)
                .isNotEqualTo(Capabilities.of(0));
    }

    @Test
    void numbersThatNoPeerCanHaveAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.of(-1))
                .withMessage("capability -1 is not in 0 to 65535");
        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.of(65536));
        assertThat(Capabilities.of(65535).numbers()).containsExactly(65535);
    }

    @Test
    void theyAreShownByTheirNumbers() {
        assertThat(Capabilities.of(3, 0, 40)).hasToString("{0, 3, 40}");
    }

    @Test
    void theyAreMadeOfAnEnumAndShownByItsNames() {
        Capabilities capabilities = Capabilities.of(Trick.ROLL, Trick.SIT);

        assertThat(capabilities).isEqualTo(Capabilities.of(0, 33)).hasToString("{SIT, ROLL}");
        assertThat(capabilities.has(Trick.ROLL)).isTrue();
        assertThat(capabilities.has(Trick.SPEAK)).isFalse();
        assertThat(capabilities.has(Trick.UNKNOWN)).isFalse();
    }

    @Test
    void aConstantForNumbersWithoutANameIsNoCapability() {
        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.of(Trick.SIT, Trick.UNKNOWN))
                .withMessage("capability -1 is not in 0 to 65535");
    }

    @Test
    void whatHasNoNameIsKeptAndShownByNumber() {
        assertThat(Capabilities.of(0, 2, 5).withNames(Trick.class)).isEqualTo(Capabilities.of(0, 2, 5))
                .hasToString("{SIT, SPEAK, 5}");
    }

    @Test
    void whatBothSidesHaveIsInForce() {
        Capabilities theirs = Capabilities.of(0, 33, 34);

        assertThat(Capabilities.of(Trick.SPEAK, Trick.ROLL).and(theirs)).isEqualTo(Capabilities.of(33))
                .hasToString("{ROLL}");
        assertThat(theirs.and(Capabilities.of(Trick.SIT))).hasToString("{SIT}");
        assertThat(theirs.and(Capabilities.NONE)).isEqualTo(Capabilities.NONE);
    }

    @Test
    void theyAreWordsInMessagesToo() {
        List<Long> words = List.of(0x8000_0001L, 0L, 1L, 0L);

        assertThat(Capabilities.ofWords(words)).isEqualTo(Capabilities.of(31, 0, 64));
        assertThat(Capabilities.ofWords(words).words()).isEqualTo(words);
        assertThat(Capabilities.of(31, 64).words()).containsExactly(0x8000_0000L, 0L, 1L);
        assertThatIllegalArgumentException().isThrownBy(() -> Capabilities.ofWords(List.of(0x1_0000_0000L)))
                .withMessage("word of capabilities is 4294967296, allowed are 0 to 4294967295");
    }

    /** Capabilities as generated code has them. */
    private enum Trick implements WireEnum {
        SIT(0),
        SPEAK(2),
        ROLL(33),
        UNKNOWN(-1);

        private final long number;

        Trick(long number) {
            this.number = number;
        }

        @Override
        public long number() {
            return number;
        }
    }
}
