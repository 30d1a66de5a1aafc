// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.lint.Allowances;
import dev.spicewire.proto.lint.Lint;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.SourceReader;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations show as bad gives their code, and nothing worse; what they show as good doesn't. */
class ExamplesTest {

    private static final String FILE = "example.proto";

    static List<Code> codes() {
        return Codes.all();
    }

    private static List<Diagnostic> found(String text, Example example) throws IOException {
        Resolution resolution = Definitions.load(FILE, new OneFile(text),
                Dialect.valueOf(example.dialect().toUpperCase(Locale.ROOT)));
        List<Diagnostic> found = Stream.concat(resolution.diagnostics().stream(),
                resolution.protocol().stream().flatMap(p -> Lint.check(p, FILE).stream())).toList();
        Allowances allowances = Allowances.in(resolution.sources().main());
        return Stream.concat(allowances.leave(found).stream(), allowances.faults(found).stream()).toList();
    }

    /** A directory that has the example and nothing else. */
    private record OneFile(String text) implements SourceReader {

        @Override
        public SourceFile read(String name) throws IOException {
            if (!name.equals(FILE)) {
                throw new NoSuchFileException(name, null, "no such file");
            }
            return new SourceFile(name, text);
        }

        @Override
        public String resolve(String importer, String imported) {
            return imported;
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theBadOneGivesTheCodeAndTheGoodOneDoesNot(Code code) throws IOException {
        Example example = Example.of(code).orElseThrow();

        assertThat(found(example.bad(), example)).filteredOn(d -> d.code().equals(code)).hasSize(1)
                .allMatch(d -> d.severity() == code.usual() || code == AttributeCodes.MISPLACED);
        assertThat(found(example.bad(), example)).filteredOn(d -> d.severity() == Severity.ERROR)
                .allMatch(d -> d.code().equals(code));
        assertThat(found(example.good(), example)).noneMatch(d -> d.code().equals(code))
                .noneMatch(d -> d.severity() == Severity.ERROR);
    }
}
