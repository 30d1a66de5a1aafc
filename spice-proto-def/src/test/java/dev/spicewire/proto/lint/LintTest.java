// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the rules let pass; what they find is in the files under {@code /bad/lint}. */
class LintTest {

    private static final String FILE = "test.proto";

    @Test
    void theBundledProtocolHasNoWarnings() {
        Resolution bundled = Definitions.bundled("/spice/spice.proto");

        assertThat(Lint.check(bundled.protocol().orElseThrow(), bundled.sources().main().name()))
                .noneMatch(d -> d.severity() != Severity.NOTE);
    }

    @Test
    void whatAPointerOrASwitchLeadsToIsUsed() {
        assertThat(lint("""
                typedef stream_id uint32;
                enum8 kind { A, B };
                struct Target { stream_id id; };
                struct Element { uint8 x; };
                channel MainChannel {
                    message {
                        kind type;
                        uint8 n;
                        switch (type) { case A: Target *target; } u;
                        Element elements[n] @end;
                    } draw;
                };
                protocol P { MainChannel main; };
                """)).isEmpty();
    }

    @Test
    void inAFileOfTypesAloneNothingIsUnused() {
        assertThat(lint("struct Point { int32 x; };")).isEmpty();
    }

    @Test
    void theNamesOfValuesHaveNoStyle() {
        assertThat(lint("enum8 kind { RGBA, IPv4, Init, 1BIT_LE };")).isEmpty();
    }

    @Test
    void theSameNameInDifferentStructsIsNotAlike() {
        assertThat(lint("struct First { uint8 from_x; }; struct Second { uint8 fromx; };")).isEmpty();
    }

    @Test
    void casesOfOneSwitchMayShareAName() {
        assertThat(lint("""
                enum8 kind { A, B };
                struct Box { kind type; switch (type) { case A: uint8 x; case B: uint16 x; } u; };
                """)).isEmpty();
    }

    @Test
    void countsOfUpToThirtyTwoBitsAreFine() {
        assertThat(lint("""
                struct Text { uint32 len; uint8 text[len] @end; };
                struct Image { uint16 w; uint8 h; uint8 data[image_size(8, w, h)] @end; };
                """)).isEmpty();
    }

    @Test
    void aCaseBehindDifferentFlagsIsReached() {
        assertThat(lint("""
                flags8 bits { ONE, TWO };
                struct Box { bits b; switch (b) { case ONE: uint8 x; case !TWO: uint8 y; default: uint8 z; } u; };
                """)).isEmpty();
    }

    @Test
    void aDerivedChannelMayBeginRightBehindItsParent() {
        assertThat(lint("""
                message Empty { };
                channel BaseChannel { Empty base_last = 100; };
                channel MainChannel : BaseChannel { Empty init = 101; client: Empty hello = 101; };
                protocol P { MainChannel main; };
                """)).isEmpty();
    }

    @Test
    void aPrefixTellsAValueFromAGeneratedConstant() {
        assertThat(lint("enum8 kind { ENUM_END } @prefix(KIND_); enum8 shape { MASK };")).isEmpty();
    }

    @Test
    void whereEveryValueHasACaseNoBytesAreMissing() {
        String all = IntStream.range(0, 256).mapToObj(i -> "V" + i).collect(Collectors.joining(", "));
        String cases = IntStream.range(0, 256).mapToObj(i -> "case V" + i + ": uint8 c" + i + ";")
                .collect(Collectors.joining(" "));
        assertThat(lint("""
                enum8 kind { A, B };
                flags8 bits { ONE, TWO };
                struct Default { kind k; switch (k) { case A: uint8 a; default: int8 b; } u; };
                struct Varying { kind k; switch (k) { case A: uint8 a; case B: uint16 b; } u; };
                struct Some { kind k; switch (k) { case B: uint16 b; } u; };
                struct Both { bits b; switch (b) { case ONE: uint8 x; case !ONE: uint8 y; } u; };
                """)).isEmpty();
        assertThat(lint("enum8 every { " + all + " }; struct Every { every e; switch (e) { " + cases + " } u; };"))
                .isEmpty();
    }

    @Test
    void whatOtherFilesDefineIsLeftAlone() {
        Resolution resolution = Definitions.parse(FILE, "struct point { int32 x; };", Dialect.SPICEWIRE);

        assertThat(Lint.check(resolution.protocol().orElseThrow(), "main.proto")).isEmpty();
        assertThat(Lint.check(resolution.protocol().orElseThrow(), FILE)).hasSize(1);
    }

    private static List<Diagnostic> lint(String text) {
        Resolution resolution = Definitions.parse(FILE, text, Dialect.SPICEWIRE);
        assertThat(resolution.diagnostics()).isEmpty();
        return Lint.check(resolution.protocol().orElseThrow(), FILE);
    }
}
