// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One sign too few or too many in a long definition is one error, wherever it is. */
class OneSlipTest {

    private static final int PLACES = 12;
    private static final String DEFINITION = Definitions.bundled("/spice/spice.proto").sources().main().text()
            .replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "");

    private static List<Integer> places(String sign) {
        List<Integer> all = new ArrayList<>();
        for (int at = DEFINITION.indexOf(sign); at >= 0; at = DEFINITION.indexOf(sign, at + 1)) {
            all.add(at);
        }
        int step = Math.max(1, all.size() / PLACES);
        return all.stream().filter(at -> all.indexOf(at) % step == 0).toList();
    }

    private static List<Diagnostic> errors(String text) {
        return Definitions.parse("spice.proto", text, Dialect.SPICEWIRE).diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR).toList();
    }

    @ParameterizedTest
    @CsvSource({"';'", "'{'", "'}'", "'('", "')'", "'['", "']'", "':'"})
    void aSignThatIsMissing(String sign) {
        for (int at : places(sign)) {
            String text = DEFINITION.substring(0, at) + DEFINITION.substring(at + 1);

            assertThat(errors(text)).as("without '%s' at %d", sign, at).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"';'", "','"})
    void aSignTooManyInFrontOfASemicolon(String sign) {
        for (int at : places(";")) {
            String text = DEFINITION.substring(0, at) + sign + DEFINITION.substring(at);

            assertThat(errors(text)).as("with '%s' at %d", sign, at).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"uint32,unit32", "struct,Struct", "channel,Channel", "switch,Switch", "case,Case", "uint8,byte"})
    void aWordThatIsMisspelt(String word, String wrong) {
        for (int at : places(" " + word + " ")) {
            String text = DEFINITION.substring(0, at + 1) + wrong + DEFINITION.substring(at + 1 + word.length());

            assertThat(errors(text)).as("'%s' at %d", wrong, at).hasSize(1).allMatch(d -> !d.hint().isEmpty());
        }
    }
}
