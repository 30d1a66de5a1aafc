package dev.spicewire.proto.diff.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RisingTest {

    @Test
    void keepsAsManyAsPossibleInOrder() {
        assertThat(Rising.longest(List.of(3, 1, 2, 5, 4), i -> i)).containsExactly(1, 2, 5);
        assertThat(Rising.longest(List.of(2, 1), i -> i)).containsExactly(2);
        assertThat(Rising.longest(List.<Integer>of(), i -> i)).isEmpty();
    }

    @Test
    void keepsTheEarliestOfSeveral() {
        assertThat(Rising.longest(List.of(3, 4, 1, 2), i -> i)).containsExactly(3, 4);
        assertThat(Rising.longest(List.of(1, 5, 3, 6, 4), i -> i)).containsExactly(1, 5, 6);
    }

    @Test
    void isNotQuadratic() {
        List<Integer> many = IntStream.range(0, 200_000).boxed().toList();
        assertThat(Rising.longest(many, i -> i)).isEqualTo(many);
    }
}
