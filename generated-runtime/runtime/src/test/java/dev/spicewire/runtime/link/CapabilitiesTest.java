package dev.spicewire.runtime.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
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
}
