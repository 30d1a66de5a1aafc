// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class JsonDifferencesTest {

    @Test
    void equalTreesHaveNoDifferences() throws JsonProcessingException {
        assertThat(JsonDifferences.between(json("{'a':[1,{'b':null}]}"), json("{'a':[1,{'b':null}]}"))).isEmpty();
    }

    @Test
    void everyDifferenceIsListedWithItsPlace() throws JsonProcessingException {
        JsonNode expected = json("{'structs':[{'name':'Point','size':8},{'name':'Rect','size':16}],'gone':1}");
        JsonNode actual = json("{'structs':[{'name':'Point','size':9},{'name':'Rect','size':16},{'name':'New'}]}");

        assertThat(JsonDifferences.between(expected, actual)).containsExactly(
                ".structs[Point].size: expected 8 but was 9",
                ".structs[New]: expected nothing but was {\"name\":\"New\"}",
                ".gone: expected 1 but was nothing");
    }

    @Test
    void anElementAndItsAbsenceDiffer() throws JsonProcessingException {
        assertThat(JsonDifferences.between(json("{'a':null}"), json("{}")))
                .containsExactly(".a: expected null but was nothing");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
