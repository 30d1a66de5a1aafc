// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class FieldSumTest {

    private static long sum(String json) throws Exception {
        return FieldSum.of(new ObjectMapper().readTree(json));
    }

    @Test
    void numbersOfAllLevelsCount() throws Exception {
        assertThat(sum("{\"a\":1,\"b\":{\"c\":20,\"d\":[300,-4]},\"e\":null}")).isEqualTo(317);
    }

    @Test
    void bytesCountAsTheirLengthAndTheFirstOfThem() throws Exception {
        assertThat(sum("{\"data\":\"ff0102\"}")).isEqualTo(3 + 255);
        assertThat(sum("{\"data\":\"\"}")).isZero();
    }
}
