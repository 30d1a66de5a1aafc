// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuiteFileTest {

    private static final int MANY = 5000;

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void casesStandInTheOrderOfTheirLinesHoweverManyAreReadAtOnce(String end) throws InvalidSuiteException {
        String text = IntStream.rangeClosed(1, MANY).mapToObj(SuiteFileTest::line).collect(Collectors.joining(end));

        assertThat(file(text).cases(LineChoice.ALL)).extracting(Case::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY).boxed().toList());
    }

    @Test
    void ofSeveralWrongLinesTheFirstIsNamed() {
        String text = IntStream.rangeClosed(1, MANY)
                .mapToObj(number -> number % 1000 == 7 ? "{}" : line(number)).collect(Collectors.joining("\n"));

        assertThatThrownBy(() -> file(text).cases(LineChoice.ALL)).isInstanceOf(InvalidSuiteException.class)
                .hasMessage("here/some.jsonl:7: 'from' is missing");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheirLine() {
        byte[] text = (line(1) + "\n{\"cat\":\"?\"}").getBytes(StandardCharsets.UTF_8);
        text[text.length - 3] = (byte) 0xff;

        assertThatThrownBy(() -> new SuiteFile("some", "here/some.jsonl", text).cases(LineChoice.ALL))
                .isInstanceOf(InvalidSuiteException.class).hasMessageStartingWith("here/some.jsonl:2: no JSON");
    }

    private static SuiteFile file(String text) {
        return new SuiteFile("some", "here/some.jsonl", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String line(int number) {
        return "{\"channel\":\"main\",\"channel_type\":1,\"from\":\"server\",\"id\":4,\"msg\":\"ping\","
                + "\"cat\":\"byte\",\"case\":\"number " + number + "\",\"hex\":\"0a\",\"accept\":false}";
    }
}
