// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Messages that together use every construct of the definitions: on all vectors of them the generated codec finds the
 * fault, the path and the offset that the interpretive one finds, which says more than the verdict of a vector.
 */
class RepresentativeMessagesTest {

    private static final Map<String, List<byte[]>> INPUTS = new LinkedHashMap<>();

    @BeforeAll
    static void readVectors() throws IOException {
        if (INPUTS.isEmpty()) {
            for (String suite : List.of("golden.jsonl.gz", "malformed.jsonl.gz")) {
                for (JsonNode vector : VectorLines.read(suite)) {
                    INPUTS.computeIfAbsent(vector.path("msg").asText(), name -> new ArrayList<>())
                            .add(VectorLines.message(vector).toBytes());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"draw_copy", "draw_stroke", "draw_text", "migrate_begin", "set"})
    void bothCodecsAgreeOnTheFirstFault(String message) {
        assertThat(INPUTS.get(message)).hasSizeGreaterThan(100);
        for (byte[] input : INPUTS.get(message)) {
            assertThatCode(() -> MessageFuzz.fuzzerTestOneInput(input)).doesNotThrowAnyException();
        }
    }
}
