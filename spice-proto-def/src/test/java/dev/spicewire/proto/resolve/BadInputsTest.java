// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.lint.Allowances;
import dev.spicewire.proto.lint.Lint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under {@code /bad} gives exactly the findings that its first comment names. */
class BadInputsTest {

    /** What stands there has no errors of the language, so that it is looked at for advice. */
    private static final Set<String> ADVICE = Set.of("lint", "rules");

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void givesTheFindingsInItsFirstComment(BadInput input) throws IOException {
        Resolution resolution = Definitions.load(input.file(), input.dialect());
        List<Diagnostic> found = new ArrayList<>(resolution.diagnostics());
        if (ADVICE.contains(input.file().getParent().getFileName().toString())) {
            found.addAll(Lint.check(resolution.protocol().orElseThrow(), input.file().toString()));
            Allowances allowances = Allowances.in(resolution.sources().main());
            List<Diagnostic> faults = allowances.faults(found);
            found = Stream.concat(allowances.leave(found).stream(), faults.stream())
                    .sorted(Comparator.comparing(Diagnostic::location)).toList();
        }

        assertThat(input.lines(found)).isNotEmpty().containsExactlyElementsOf(input.expected());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void hasAModelExactlyWhereThereIsNoError(BadInput input) throws IOException {
        Resolution resolution = Definitions.load(input.file(), input.dialect());

        boolean expectsError = input.expected().stream()
                .anyMatch(l -> l.contains(": error[") && !l.contains("error[SW08"));
        assertThat(resolution.hasErrors()).isEqualTo(expectsError);
        assertThat(resolution.protocol().isEmpty()).isEqualTo(expectsError);
    }
}
