package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.lint.Lint;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file under {@code /bad} gives exactly the findings that its first comment names. */
class BadInputsTest {

    static List<BadInput> inputs() {
        return BadInput.all();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void givesTheFindingsInItsFirstComment(BadInput input) throws IOException {
        Resolution resolution = Definitions.load(input.file(), input.dialect());
        List<Diagnostic> found = new ArrayList<>(resolution.diagnostics());
        if (input.file().getParent().endsWith("lint")) {
            found.addAll(Lint.check(resolution.protocol().orElseThrow(), input.file().toString()));
        }

        assertThat(input.lines(found)).isNotEmpty().containsExactlyElementsOf(input.expected());
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void hasAModelExactlyWhereThereIsNoError(BadInput input) throws IOException {
        Resolution resolution = Definitions.load(input.file(), input.dialect());

        boolean expectsError = input.expected().stream().anyMatch(l -> l.contains(": error["));
        assertThat(resolution.hasErrors()).isEqualTo(expectsError);
        assertThat(resolution.protocol().isEmpty()).isEqualTo(expectsError);
    }
}
