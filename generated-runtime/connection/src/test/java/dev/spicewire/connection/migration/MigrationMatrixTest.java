// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each input leads to at each stage, in a session with a main and a display channel. */
class MigrationMatrixTest {

    /**
     * The stage that follows; with ! the main channel ends, since the message has no place there, with a dot nothing is
     * done and the stage stays.
     */
    private static final String MATRIX = """
            input              ST   LM   AS   LI   RE   SE   AR   HA   SM   SI   SL   SW
            begin              LM   LM   LM   LM   LM   LM   ST!  ST!  LM   ST!  ST!  ST!
            seamless           LM   LM   LM   LM   LM   LM   ST!  ST!  LM   ST!  ST!  ST!
            switch             SM   SM   SM   SM   SM   SM   ST!  ST!  SM   ST!  ST!  ST!
            cancel             .    ST   ST   ST   ST   ST   ST!  ST!  ST   ST!  ST!  ST!
            end                ST!  ST!  ST!  ST!  AR   ST!  ST!  ST!  ST!  ST!  ST!  ST!
            init 9             .    .    .    .    .    .    ST   .    .    SL   .    .
            list               .    .    .    .    .    .    .    .    .    .    SW   .
            migrate main 3     ST!  ST!  ST!  ST!  ST!  HA   ST!  ST!  ST!  ST!  ST!  ST!
            data main          ST!  ST!  ST!  ST!  ST!  ST!  ST!  HA   ST!  ST!  ST!  ST!
            linked             .    AS   .    RE   .    .    .    .    SI   .    .    ST
            refused            .    ST   ST   ST   .    .    .    .    ST   .    .    ST
            answered true      .    .    LI   .    .    .    .    .    .    .    .    .
            late               .    .    .    .    .    .    ST   ST   .    ST   ST   .
            ended main         .    ST   ST   ST   ST   ST   ST   ST   ST   ST   ST   ST
            """;

    private static final Map<String, List<String>> WAYS = Map.ofEntries(
            Map.entry("ST", List.of()),
            Map.entry("LM", List.of("seamless")),
            Map.entry("AS", List.of("seamless", "linked")),
            Map.entry("LI", List.of("seamless", "linked", "answered true")),
            Map.entry("RE", List.of("begin", "linked", "linked")),
            Map.entry("SE", List.of("seamless", "linked", "answered true", "linked")),
            Map.entry("AR", List.of("begin", "linked", "linked", "end")),
            Map.entry("HA", List.of("seamless", "linked", "answered true", "linked", "migrate main 3")),
            Map.entry("SM", List.of("switch")),
            Map.entry("SI", List.of("switch", "linked")),
            Map.entry("SL", List.of("switch", "linked", "init 9")),
            Map.entry("SW", List.of("switch", "linked", "init 9", "list")));

    private static final Map<MigrationStage, String> NAMES = Map.ofEntries(
            Map.entry(MigrationStage.STAYING, "ST"), Map.entry(MigrationStage.LINKING_MAIN, "LM"),
            Map.entry(MigrationStage.ASKING, "AS"), Map.entry(MigrationStage.LINKING, "LI"),
            Map.entry(MigrationStage.READY, "RE"), Map.entry(MigrationStage.ARRIVING, "AR"),
            Map.entry(MigrationStage.HANDING_OVER, "HA"), Map.entry(MigrationStage.SWITCHING_MAIN, "SM"),
            Map.entry(MigrationStage.SWITCHING_INIT, "SI"), Map.entry(MigrationStage.SWITCHING_LIST, "SL"),
            Map.entry(MigrationStage.SWITCHING, "SW"));

    private record Cell(String from, String input, String to) {
    }

    static Stream<Cell> cells() {
        List<String[]> rows = MATRIX.lines().map(line -> line.split(" {2,}")).toList();
        String[] stages = rows.get(0);
        return rows.stream().skip(1).flatMap(row -> Stream.iterate(1, i -> i < row.length, i -> i + 1)
                .map(i -> new Cell(stages[i], row[0], row[i])));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void eachInputAtEachStage(Cell cell) {
        Story story = new Story();
        story.tell("opened main", "opened display", "init 5");
        story.tell(WAYS.get(cell.from).toArray(String[]::new));
        MigrationStage before = story.migration.stage();
        assertThat(NAMES).containsEntry(before, cell.from.equals("SE") ? "RE" : cell.from);

        List<String> steps = story.tell(cell.input);

        MigrationStage after = story.migration.stage();
        if (cell.to.equals(".")) {
            assertThat(after).isEqualTo(before);
            assertThat(steps).isEmpty();
        } else {
            assertThat(NAMES).containsEntry(after, cell.to.replace("!", ""));
            assertThat(steps.contains("end main 0 MALFORMED")).isEqualTo(cell.to.endsWith("!"));
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void nothingStaysHeld(Cell cell) {
        Story story = new Story();
        story.tell("opened main", "opened display", "init 5");
        story.tell(WAYS.get(cell.from).toArray(String[]::new));
        boolean isHeld = List.of("AR", "SM", "SI", "SL", "SW").contains(cell.from);

        List<String> steps = story.tell(cell.input);

        boolean goesOn = steps.stream().anyMatch(step -> step.matches("(release|restart|move|end) display 0.*"));
        boolean settled = story.migration.stage() == MigrationStage.STAYING;
        assertThat(goesOn || !isHeld || !settled || steps.isEmpty()).isTrue();
    }
}
