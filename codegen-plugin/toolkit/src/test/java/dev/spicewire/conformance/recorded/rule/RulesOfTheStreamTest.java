// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of sessions in the page of the rules break exactly the rules that they say. */
class RulesOfTheStreamTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?s)```session\n(.*?)```");

    static Stream<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(PAGE)).results().map(example -> example.group(1));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachExampleBreaksWhatItSays(String example) {
        SessionScript session = SessionScript.of(example);

        assertThat(session.broken()).as(example).isEqualTo(session.expected());
    }
}
