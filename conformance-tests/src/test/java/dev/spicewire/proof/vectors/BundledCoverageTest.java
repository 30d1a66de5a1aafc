// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.SuiteCoverage;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.conformance.vectors.MadeVector;
import dev.spicewire.conformance.vectors.VectorSuite;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The bundled suites exercise the bundled protocol. What recorded messages and those of the reference codec lack, the
 * suite {@code generated} has: of the vectors that are made from the definitions, those that show something that no
 * other suite does. {@code -Dgolden.refresh=true} writes it anew.
 */
class BundledCoverageTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final Path FILE = Path.of("src/main/resources/suites/generated.jsonl");
    private static final String NAME = "generated";

    @Test
    void theyShowAllMessagesAndAllCasesOfSwitches() throws IOException {
        CoverageReport coverage = SuiteCoverage.of(SPICE, Suite.bundled().cases().stream());

        assertThat(coverage.missing(Measure.MESSAGES)).isEmpty();
        assertThat(coverage.missing(Measure.ARMS)).isEmpty();
        assertThat(coverage.all().of(Measure.ARMS).percent()).isEqualTo(100);
    }

    @Test
    void theyShowAllValuesFlagsSizesAndPointersToo() throws IOException {
        CoverageReport coverage = SuiteCoverage.of(SPICE, Suite.bundled().cases().stream());

        assertThat(coverage.missing()).isEmpty();
    }

    @Test
    void theGeneratedSuiteHasWhatNoOtherShows() throws IOException {
        Coverage shown = SuiteCoverage.started(SPICE, Suite.bundled().cases().stream().filter(one -> !isOurs(one)));
        String lines = VectorSuite.of(SPICE).vectors().stream().filter(vector -> showsMore(shown, vector))
                .map(vector -> VectorSuite.line(vector) + "\n").collect(Collectors.joining());

        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(FILE, lines, StandardCharsets.UTF_8);
        }
        assertThat(FILE).content(StandardCharsets.UTF_8).isEqualTo(lines);
    }

    private static boolean isOurs(Case one) {
        return one.suite().equals(NAME);
    }

    private static boolean showsMore(Coverage shown, MadeVector vector) {
        Direction from = vector.subject().from().equals("server") ? Direction.SERVER : Direction.CLIENT;
        long before = missing(shown, vector, from);
        shown.body(vector.subject().channelType(), from, vector.subject().id(), vector.body());
        return missing(shown, vector, from) < before;
    }

    private static long missing(Coverage shown, MadeVector vector, Direction from) {
        return shown.message(vector.subject().channelType(), from, vector.subject().id())
                .map(message -> message.missing().count() + (message.isAccepted() ? 0 : 1)).orElse(0L);
    }
}
