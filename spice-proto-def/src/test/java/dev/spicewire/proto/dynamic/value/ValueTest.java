// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void integersAreEqualWhenTheirNumbersAre() {
        assertThat(IntValue.ofUnsigned(5)).isEqualTo(IntValue.of(5)).isEqualTo(IntValue.of(BigInteger.valueOf(5)))
                .hasSameHashCodeAs(IntValue.of(5));
        assertThat(IntValue.ofUnsigned(-1)).isNotEqualTo(IntValue.of(-1))
                .isEqualTo(IntValue.of(new BigInteger("18446744073709551615")));
    }

    @Test
    void integersAreShownInDecimal() {
        assertThat(IntValue.of(-1)).hasToString("-1");
        assertThat(IntValue.ofUnsigned(-1)).hasToString("18446744073709551615");
    }

    @Test
    void integersHave64Bits() {
        assertThat(IntValue.of(BigInteger.valueOf(Long.MIN_VALUE))).isEqualTo(IntValue.of(Long.MIN_VALUE));
        assertThatThrownBy(() -> IntValue.of(new BigInteger("18446744073709551616")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IntValue.of(new BigInteger("-9223372036854775809")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytesAreCopiedAndReadOnly() {
        byte[] source = {1, 2};
        BytesValue bytes = BytesValue.of(source);
        source[0] = 9;
        bytes.toArray()[0] = 9;

        assertThat(bytes.toArray()).containsExactly(1, 2);
        assertThat(bytes.buffer()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2}));
        assertThat(bytes.buffer().isReadOnly()).isTrue();
        assertThat(bytes).hasToString("0102").isEqualTo(BytesValue.of((byte) 1, (byte) 2));
    }

    @Test
    void aSliceIsEqualToACopy() {
        BytesValue slice = BytesValue.slice(new byte[] {0, 1, 2, 3}, 1, 3);
        BytesValue copy = BytesValue.of((byte) 1, (byte) 2);

        assertThat(slice).isEqualTo(copy).hasSameHashCodeAs(copy).isNotEqualTo(BytesValue.of((byte) 1));
        assertThat(slice.size()).isEqualTo(2);
    }

    @Test
    void listsAndStructsAreCopied() {
        List<Value> elements = new ArrayList<>(List.of(IntValue.of(1)));
        Map<String, Value> members = new LinkedHashMap<>(Map.of("a", IntValue.of(1)));
        ListValue list = new ListValue(elements);
        StructValue struct = new StructValue(members);
        elements.clear();
        members.clear();

        assertThat(list).hasToString("[1]");
        assertThat(struct).hasToString("{a=1}");
        assertThat(struct.member("a")).hasValue(IntValue.of(1));
        assertThat(struct.member("b")).isEmpty();
    }
}
