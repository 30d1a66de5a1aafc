// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.rules.Rules;
import dev.spicewire.proto.diff.verdict.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page about comparing versions lists the rules that there are. */
class DiffPageTest {

    private static final Path PAGE = Path.of("../docs/diff.md");

    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleHasItsLine(Rule rule) throws IOException {
        assertThat(Files.readAllLines(PAGE))
                .anyMatch(line -> line.startsWith("| `" + rule.id() + "` | " + rule.title()));
    }
}
