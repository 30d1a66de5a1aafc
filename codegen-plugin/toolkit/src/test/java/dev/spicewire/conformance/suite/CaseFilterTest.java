// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.conformance.Cases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFilterTest {

    private static final Suite SUITE = new Suite(List.of(Cases.decode("port/server/a/decode"),
            Cases.encode("port/server/a/encode"), Cases.decode("main/b.c/decode", new Expectation.Rejected())));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port/*            | port/server/a/decode port/server/a/encode
            */decode          | port/server/a/decode main/b.c/decode
            *server*encode    | port/server/a/encode
            main/b.c/decode   | main/b.c/decode
            main/bxc/*        |
            !port/*           | main/b.c/decode
            suite:malformed   | main/b.c/decode
            message:data      | port/server/a/decode port/server/a/encode main/b.c/decode
            rule:r13          | port/server/a/decode port/server/a/encode main/b.c/decode
            !level:required   |
            tag:golden        | port/server/a/decode port/server/a/encode main/b.c/decode
            """)
    void aFilterChooses(String filter, String names) {
        Stream<String> chosen = SUITE.cases().stream().filter(CaseFilter.of(filter).accepts()).map(Case::id);

        assertThat(chosen).containsExactly(names == null ? new String[0] : names.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            color:red   | there is no filter 'color:', only suite:, tag:, rule:, level:, message: and patterns of names
            level:must  | there is no level 'must', only required and recommended
            ` `         | a filter is empty; name cases, as in 'display/server/*'
            """)
    void whatIsNoFilterIsNamed(String filter, String reason) {
        assertThatThrownBy(() -> CaseFilter.of(filter))
                .isInstanceOf(IllegalArgumentException.class).hasMessage(reason);
    }

    @Test
    void aNameChoosesACaseOrAllAboutItsVector() {
        assertThat(names("port/server/a/encode")).containsExactly("port/server/a/encode");
        assertThat(names("port/server/a")).containsExactly("port/server/a/decode", "port/server/a/encode");
    }

    @Test
    void aNameOfNothingIsRefused() {
        assertThatThrownBy(() -> names("port/server")).hasMessage(
                "there is no case 'port/server'; 'conformance run --list' shows all names");
        assertThatThrownBy(() -> names("golden/1/encode")).hasMessage("there is no case 'golden/1/encode', "
                + "which is a name by line numbers; write port/server/a/encode");
    }

    private static List<String> names(String name) {
        return new Selection(List.of(name), List.of()).of(SUITE).cases().stream().map(Case::id).toList();
    }
}
