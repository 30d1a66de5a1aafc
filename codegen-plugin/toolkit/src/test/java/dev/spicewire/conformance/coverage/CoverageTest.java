// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final String DEFINITION = "enum8 k { A, B }; struct S { uint16 v; };"
            + " message M { k t; switch (t) { case A: uint8 a; default: uint16 b; } u @anon;"
            + " uint8 n; uint8 d[n] @end; };"
            + " message P { S *p @outvar(x); };"
            + " channel C { M m = 1; P p = 2; }; protocol T { C c = 1; C d = 2; };";

    private final Coverage coverage =
            new Coverage(Definitions.parse("test.proto", DEFINITION, Dialect.SPICEWIRE).protocol().orElseThrow());

    private List<String> missing(Measure measure) {
        return coverage.report().missing(measure).stream().map(Item::toString)
                .filter(item -> item.startsWith("c/")).toList();
    }

    private void body(long id, String hex) {
        coverage.body(1, Direction.SERVER, id, HexFormat.of().parseHex(hex));
    }

    @Test
    void withoutBodiesAllIsMissing() {
        CoverageReport report = coverage.report();

        assertThat(coverage.isStarted()).isFalse();
        assertThat(report.channels()).extracting(ChannelCoverage::channel).containsExactly("c", "d");
        assertThat(report.all().of(Measure.MESSAGES)).isEqualTo(new Share(0, 4));
        assertThat(report.all().of(Measure.ARMS)).isEqualTo(new Share(0, 4));
        assertThat(report.all().of(Measure.VALUES)).isEqualTo(new Share(0, 4));
        assertThat(report.all().of(Measure.SIZES)).isEqualTo(new Share(0, 6));
        assertThat(report.all().of(Measure.POINTERS)).isEqualTo(new Share(0, 8));
    }

    @Test
    void aBodyShowsItsMessageItsCaseItsValueAndItsLength() {
        body(1, "00070109");

        assertThat(missing(Measure.MESSAGES)).containsExactly("c/server/p");
        assertThat(missing(Measure.ARMS)).containsExactly("c/server/m M.u default");
        assertThat(missing(Measure.VALUES)).containsExactly("c/server/m M.t B");
        assertThat(missing(Measure.SIZES)).containsExactly("c/server/m M.d 0", "c/server/m M.d many");
    }

    @Test
    void aChannelShowsNothingOfAnother() {
        body(1, "00070109");

        assertThat(coverage.report().channels().get(1).of(Measure.MESSAGES)).isEqualTo(new Share(0, 2));
    }

    @Test
    void aBodyThatIsRejectedIsNoMessage() {
        body(1, "0007");

        assertThat(missing(Measure.MESSAGES)).contains("c/server/m");
        assertThat(missing(Measure.ARMS)).hasSize(2);
    }

    @Test
    void aPointerIsNullSetSharedOrBehindTheEnd() {
        body(2, "00000000");
        assertThat(missing(Measure.POINTERS)).containsExactly("c/server/p P.p set", "c/server/p P.p shared",
                "c/server/p P.p beyond");
        body(2, "040000000100");
        assertThat(missing(Measure.POINTERS)).containsExactly("c/server/p P.p shared", "c/server/p P.p beyond");
        body(2, "0100000001");
        assertThat(missing(Measure.POINTERS)).containsExactly("c/server/p P.p beyond");
        body(2, "060000000100");
        assertThat(missing(Measure.POINTERS)).isEmpty();
    }

    @Test
    void whatTheProtocolDoesNotHaveIsPassedOver() {
        coverage.body(9, Direction.CLIENT, 1, new byte[0]);

        assertThat(coverage.isStarted()).isFalse();
    }

    @Test
    void lessThanTheLeastShareIsSaidWithWhatIsMissing() {
        body(1, "00070109");
        CoverageReport report = coverage.report();

        assertThat(MinimumCoverage.of("messages=25,arms=25").shortfalls(report)).isEmpty();
        assertThat(MinimumCoverage.of("arms=25.1").shortfalls(report)).containsExactly(
                "coverage of arms is 1 of 4 (25.0 %), must be 25.1 %; missing is c/server/m M.u default");
        assertThat(MinimumCoverage.of("100").shortfalls(report)).hasSize(5);
        assertThat(MinimumCoverage.of("1").shortfalls(CoverageReport.NONE)).singleElement().asString()
                .startsWith("no coverage");
        assertThat(MinimumCoverage.NONE.shortfalls(CoverageReport.NONE)).isEmpty();
    }

    @Test
    void aShareThatIsNoneIsRefused() {
        for (String wrong : List.of("", "x", "101", "-1", "arms=", "arms=all")) {
            assertThatThrownBy(() -> MinimumCoverage.of(wrong)).hasMessageContaining("is no share in percent");
        }
        assertThatThrownBy(() -> MinimumCoverage.of("arm=1")).hasMessageContaining("'arm' is not measured, only "
                + "messages, arms, values, flags, sizes, pointers");
    }

    @Test
    void onlyTheWholeIsAHundredPercent() {
        assertThat(new Share(9999, 10_000).sentence()).isEqualTo("9999 of 10000 (99.9 %)");
        assertThat(new Share(2, 2).sentence()).isEqualTo("2 of 2 (100 %)");
        assertThat(new Share(0, 0).percent()).isEqualTo(100);
    }
}
