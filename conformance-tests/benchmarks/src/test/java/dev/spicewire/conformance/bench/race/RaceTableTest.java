// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.bench.race.Contestant.Run;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaceTableTest {

    private final RaceTable table = new RaceTable(List.of(new Run("ours", 2, 3, 0), new Run("theirs", 10, 9.5, 1),
            new Run("ours", 4, 5, 0), new Run("ours", 2.5, 4, 0)), 190_000_000);

    @Test
    void eachHasTheMediansOfItsRuns() {
        assertThat(table).hasToString("""
                | medians | s | processors, s | MB/s | exit code |
                |---|---:|---:|---:|---:|
                | `ours` | 2.50 | 4.00 | 76 | 0 |
                | `theirs` | 10.00 | 9.50 | 19 | 1 |
                """);
    }

    @Test
    void everyRunIsKept() {
        assertThat(table.csv()).startsWith("command,seconds,cpu_seconds,exit_code", "ours,2.000,3.00,0").hasSize(5);
    }
}
