// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionsTest {

    private static SortedMap<String, Double> ratios(String what, double ratio) {
        return new TreeMap<>(Map.of(what, ratio));
    }

    @Test
    void upToTheToleranceNothingIsSaid() {
        assertThat(Regressions.of(ratios("read,ping", 1.0), ratios("read,ping", 1.2), 1.2)).isEmpty();
    }

    @Test
    void aRatioOverTheToleranceIsNamedWithItsBaseline() {
        assertThat(Regressions.of(ratios("read,ping", 1.0), ratios("read,ping", 1.3), 1.2)).containsExactly(
                "read,ping: 1.30 times the hand-written limit, was 1.00; allowed is 1.20");
    }

    @Test
    void whatWasNotMeasuredIsNotTakenForGood() {
        assertThat(Regressions.of(ratios("read,ping", 1.0), new TreeMap<>(), 1.2))
                .containsExactly("read,ping: is in the baseline, but was not measured");
    }

    @Test
    void aBaselineKeepsTwoDigits(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("baseline.csv");
        Baseline.write(file, ratios("read,ping", 1.256));
        assertThat(file).hasContent("operation,message,ratio\nread,ping,1.26\n");
        assertThat(Baseline.read(file)).isEqualTo(ratios("read,ping", 1.26));
    }
}
