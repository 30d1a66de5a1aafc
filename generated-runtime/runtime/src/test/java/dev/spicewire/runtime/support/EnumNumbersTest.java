// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.runtime.WireEnum;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnumNumbersTest {

    enum Fruit implements WireEnum {
        PEAR(1), PLUM(200), UNKNOWN(-1);

        private final long number;

        Fruit(long number) {
            this.number = number;
        }

        @Override
        public long number() {
            return number;
        }

        static Fruit of(long number) {
            return number == 1 ? PEAR : number == 200 ? PLUM : UNKNOWN;
        }
    }

    @Test
    void numbersHaveConstantsAndThoseWithoutANameTheOneForThat() {
        assertThat(EnumNumbers.constants(List.of(200L, 7L, 1L), Fruit::of))
                .containsExactly(Fruit.PLUM, Fruit.UNKNOWN, Fruit.PEAR);
    }

    @Test
    void constantsCanNotBeChanged() {
        List<Fruit> fruits = EnumNumbers.constants(List.of(1L), Fruit::of);

        assertThatThrownBy(() -> fruits.set(0, Fruit.PLUM)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void constantsHaveNumbers() {
        assertThat(EnumNumbers.ints(Fruit.PEAR, Fruit.PLUM)).containsExactly(1, 200);
        assertThat(EnumNumbers.longs(Fruit.PLUM)).containsExactly(200L);
        assertThat(EnumNumbers.intArray(Fruit.PLUM, Fruit.PEAR)).containsExactly(200, 1);
        assertThat(EnumNumbers.longArray(Fruit.UNKNOWN)).containsExactly(-1L);
    }

    @Test
    void noArrayIsNoList() {
        assertThat(EnumNumbers.ints((WireEnum[]) null)).isNull();
        assertThat(EnumNumbers.longs((WireEnum[]) null)).isNull();
        assertThat(EnumNumbers.<Integer, Fruit>constants(null, number -> Fruit.PEAR)).isNull();
    }

    @Test
    void aMissingConstantIsLeftToTheValueThatRefusesIt() {
        assertThat(EnumNumbers.ints(Fruit.PEAR, null)).containsExactly(1, null);
        assertThat(EnumNumbers.longs(null, Fruit.PEAR)).containsExactly(null, 1L);
    }
}
