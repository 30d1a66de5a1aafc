// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.coverage.CoverageReport;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.SuiteCoverage;
import dev.spicewire.conformance.suite.Suite;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The bundled suites exercise the bundled protocol. */
class BundledCoverageTest {

    @Test
    void theyHaveAllMessagesAndAllCasesOfSwitches() throws IOException {
        CoverageReport coverage = SuiteCoverage.of(Definitions.bundled(), Suite.bundled().cases().stream());
        for (Measure m : Measure.values()) {
            System.out.println(m + " " + coverage.all().of(m).sentence());
            coverage.missing(m).stream().limit(40).forEach(i -> System.out.println("   " + i));
        }

        assertThat(coverage.missing(Measure.MESSAGES)).isEmpty();
        assertThat(coverage.missing(Measure.ARMS)).isEmpty();
    }
}
