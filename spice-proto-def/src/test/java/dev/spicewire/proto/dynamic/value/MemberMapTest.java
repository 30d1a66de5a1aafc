// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemberMapTest {

    private static final IntValue ONE = IntValue.of(1);
    private static final IntValue TWO = IntValue.of(2);

    @Test
    void isEqualToAnyMapOfTheSameMembers() {
        Map<String, Value> other = new LinkedHashMap<>();
        other.put("b", TWO);
        other.put("a", ONE);

        assertThat(map()).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(new StructValue(map())).isEqualTo(new StructValue(other)).hasToString("{a=1, b=2}");
    }

    @Test
    void keepsTheOrderAndLeavesOutWhatWasNotAdded() {
        assertThat(map()).containsExactly(Map.entry("a", ONE), Map.entry("b", TWO));
    }

    @Test
    void findsMembersByName() {
        assertThat(map().get("b")).isEqualTo(TWO);
        assertThat(map().get("c")).isNull();
        assertThat(map().containsKey("a")).isTrue();
        assertThat(map().containsKey("c")).isFalse();
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> map().put("c", ONE)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> map().entrySet().iterator().next().setValue(TWO))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static MemberMap map() {
        MemberMap.Builder members = new MemberMap.Builder(3);
        members.add("a", ONE);
        members.add("b", TWO);
        return members.build();
    }
}
