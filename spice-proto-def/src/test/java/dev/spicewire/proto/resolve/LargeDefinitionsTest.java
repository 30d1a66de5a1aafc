// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.DiagnosticText;
import dev.spicewire.proto.diagnostics.Style;
import dev.spicewire.proto.lint.Lint;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Definitions of a size that whatever grows with the square of it, or takes a stack frame for each part, fails on. */
class LargeDefinitionsTest {

    private static final int MANY = 20_000;

    private static String times(int count, IntFunction<String> part) {
        return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining());
    }

    private static Resolution resolve(String text) {
        return Definitions.parse("large.proto", text, Dialect.SPICEWIRE);
    }

    @Test
    void aTypedefOfATypedefAndSoOnIsWhatTheFirstOneIs() {
        Protocol protocol = resolve("typedef t0 uint16;\n"
                + times(MANY / 4, i -> "typedef t" + (i + 1) + " t" + i + ";\n")
                + "message M { t" + MANY / 4 + " a; };\nchannel C { server: M m; };\nprotocol P { C c = 1; };\n")
                .protocol().orElseThrow();

        assertThat(protocol.messages().get(0).allFields().get(0).type().resolved()).isEqualTo(new IntType(16, false));
        assertThat(Lint.check(protocol, "large.proto")).isEmpty();
    }

    @Test
    void theFirstOfVeryManyWrongNamesHaveHints() {
        List<Diagnostic> found = resolve("message M {\n"
                + times(MANY, i -> "uint8 member" + i + ";\n") + times(MANY, i -> "uint8 a" + i + "[membr" + i + "];\n")
                + "};\n").diagnostics();

        assertThat(found).hasSize(MANY);
        assertThat(found.get(0).hint()).isEqualTo("did you mean 'member0'?");
        assertThat(found.get(MANY - 1).hint()).isEmpty();
    }

    @Test
    void everyFindingOnOneVeryLongLineIsShown() {
        Resolution resolution = resolve(times(MANY, i -> "struct S { uint8 a; }; "));

        String report = new DiagnosticText(resolution.sources(), Style.PLAIN).render(resolution.diagnostics());

        assertThat(resolution.diagnostics()).hasSize(MANY - 1);
        assertThat(report.length()).isLessThan(MANY * 600);
    }

    @Test
    void everyCaseOfAVeryLargeSwitchHasItsValue() {
        Protocol protocol = resolve("enum32 e {\n" + times(MANY, i -> "V" + i + ",\n")
                + "};\nmessage M { e v; switch (v) {\n"
                + times(MANY, i -> "case V" + i + ": uint8 c" + i + ";\n") + "default: uint8 d; } u; };\n"
                + "channel C { server: M m; };\nprotocol P { C c = 1; };\n")
                .protocol().orElseThrow();

        assertThat(protocol.messages().get(0).allFields()).hasSize(MANY + 2);
        assertThat(Lint.check(protocol, "large.proto")).isEmpty();
    }
}
