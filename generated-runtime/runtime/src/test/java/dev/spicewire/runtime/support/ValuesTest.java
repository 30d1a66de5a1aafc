// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void refusesNumbersOutOfTheirRange() {
        assertThatCode(() -> Values.range(-1, -1, 3, "x")).doesNotThrowAnyException();
        assertThatCode(() -> Values.range(3, -1, 3, "x")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Values.range(-2, -1, 3, "x"))
                .withMessage("x is -2, allowed are -1 to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> Values.range(4, -1, 3, "x"))
                .withMessage("x is 4, allowed are -1 to 3");
    }

    @Test
    void listsAreCopiedAndCheckedByElement() {
        List<Integer> source = new ArrayList<>(List.of(1, 2));
        List<Integer> copy = Values.range(source, 0, 2, "x");
        source.clear();

        assertThat(copy).containsExactly(1, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> Values.range(List.of(1, 5), 0, 2, "x"))
                .withMessage("x[1] is 5, allowed are 0 to 2");
    }

    @Test
    void listsHaveNoNullInside() {
        assertThatNullPointerException().isThrownBy(() -> Values.copyOf(null, "x")).withMessage("x");
        assertThatNullPointerException().isThrownBy(() -> Values.copyOf(Arrays.asList("a", null), "x"))
                .withMessage("x[1]");
        assertThatNullPointerException().isThrownBy(() -> Values.range(Arrays.asList(1, 2, null), 0, 2, "x"))
                .withMessage("x[2]");
        assertThat(Values.copyOf(List.of("a", "b"), "x")).containsExactly("a", "b");
    }

    @Test
    void payloadsAreReadOnlyFromTheirPosition() {
        ByteBuffer source = ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1);
        ByteBuffer payload = Values.payload(source, "x");
        source.position(3);

        assertThat(payload).isEqualTo(ByteBuffer.wrap(new byte[] {2, 3}));
        assertThat(payload.isReadOnly()).isTrue();
        assertThatNullPointerException().isThrownBy(() -> Values.payload(null, "x")).withMessage("x");
    }

    @Test
    void stringsHoldNoZero() {
        ByteBuffer text = ByteBuffer.wrap(new byte[] {'a', 'b'});

        assertThat(Values.string(text, "x")).isEqualTo(text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Values.string(ByteBuffer.wrap(new byte[] {0, 'b'}), "x"))
                .withMessage("x has a 0 at byte 0, which would end it there");
    }

    @Test
    void refusesALengthThatIsNotWhatTheSizeMemberSays() {
        assertThatCode(() -> Values.length(2, 2, "x")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Values.length(2, -1, "x"))
                .withMessage("x has 2 elements, its size member says 18446744073709551615");
    }

    @Test
    void refusesASizeThatIsNotWhatTheSizeMemberSays() {
        Sample element = new Sample(3, out -> { });

        assertThat(Values.size(List.of(element, element))).isEqualTo(6);
        assertThatCode(() -> Values.size(2, 2, "x")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Values.size(2, 3, "x"))
                .withMessage("x has 2 bytes, its size member says 3");
    }

    @Test
    void refusesACaseThatTheSwitchVariableDoesNotSelect() {
        assertThatCode(() -> Values.choice(true, "u", "text")).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Values.choice(false, "u", "text"))
                .withMessage("u is String, which is not the case that its switch variable selects");
    }
}
