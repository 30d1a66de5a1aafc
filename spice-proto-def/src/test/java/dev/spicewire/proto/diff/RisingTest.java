package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RisingTest {

    @Test
    void keepsAsManyAsPossibleInOrder() {
        assertThat(Rising.longest(List.of(3, 1, 2, 5, 4), i -> i)).containsExactly(1, 2, 5);
        assertThat(Rising.longest(List.of(2, 1), i -> i)).containsExactly(2);
        assertThat(Rising.longest(List.<Integer>of(), i -> i)).isEmpty();
    }
}
