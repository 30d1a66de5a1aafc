// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.conformance.suite.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of rules names cases that there are, under the rules that they rest on. */
class RulesOnConnectionsTest {

    private static final Path PAGE = Path.of("../../docs/rules.md");
    private static final Map<String, Case> CASES =
            Stream.of(PeerSuites.forServers(), PeerSuites.forClients()).flatMap(suite -> suite.cases().stream())
                    .collect(Collectors.toMap(Case::id, Function.identity()));

    /** A line of an example, and the rule that it stands under. */
    private record Example(String rule, String line) {
    }

    @Test
    void eachExampleIsACaseOfTheRuleWithWhatIsRight() throws IOException {
        assertThat(examples()).isNotEmpty().allSatisfy(example -> {
            String[] parts = example.line().split(" => ", 2);
            assertThat(CASES).as(example.line()).containsKey(parts[0]);
            Case named = CASES.get(parts[0]);
            assertThat(((Expectation.Behaviour) named.expectation()).words()).isEqualTo(parts[1]);
            assertThat(example.rule()).contains("</a>" + named.basis().rule() + " ");
        });
    }

    @Test
    void eachRuleOfConnectionsHasCasesAndEachCaseARule() {
        List<String> used = CASES.values().stream().map(one -> one.basis().rule()).distinct().toList();

        assertThat(used).allSatisfy(rule -> assertThat(Rule.of(rule)).isPresent());
        assertThat(used).contains("R50", "R51", "R52", "R53", "R54", "R55", "R56", "R32", "R35", "R36");
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        String rule = "";
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("### ")) {
                rule = line;
            } else if (line.startsWith("```")) {
                inside = line.equals("```live");
            } else if (inside) {
                examples.add(new Example(rule, line));
            }
        }
        return examples;
    }
}
