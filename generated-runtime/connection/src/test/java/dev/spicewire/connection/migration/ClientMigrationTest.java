// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MigrateConnectError;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.runtime.MalformedMessageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientMigrationTest {

    private final Story story = new Story();

    @Test
    void semiSeamless() {
        story.tell("opened main", "opened display", "opened inputs", "init 5");

        assertThat(story.tell("begin")).containsExactly("tell Begun", "link main 0 at there as 5");
        assertThat(story.tell("linked")).containsExactly("link display 0 at there as 5");
        assertThat(story.tell("linked")).containsExactly("link inputs 0 at there as 5");
        assertThat(story.tell("linked")).containsExactly("answer MigrateConnected", "tell Ready");
        assertThat(story.tell("end")).containsExactly("hold display 0", "hold inputs 0",
                "move main 0 MainClientMigrateEnd", "await");
        assertThat(story.tell("init 9")).containsExactly("restart display 0", "restart inputs 0", "drop", "tell Moved");
        assertThat(story.tell("begin")).containsExactly("tell Begun", "link main 0 at there as 9");
    }

    @Test
    void seamless() {
        story.tell("opened main", "opened display", "opened inputs", "init 5");

        assertThat(story.tell("seamless", "linked")).containsExactly("ask 7");
        assertThat(story.tell("answered true")).containsExactly("link display 0 at there as 5");
        assertThat(story.tell("linked", "linked")).containsExactly("answer MigrateConnectedSeamless", "tell Ready");
        assertThat(story.tell("migrate display 3")).containsExactly("await", "flush display 0");
        assertThat(story.tell("migrate main 2")).containsExactly("hold main 0");
        assertThat(story.tell("data display")).containsExactly("move display 0 BaseClientMigrateData");
        assertThat(story.tell("migrate inputs 1")).containsExactly("flush inputs 0", "move inputs 0");
        assertThat(story.tell("data main")).containsExactly("move main 0 BaseClientMigrateData", "drop", "tell Moved");
        assertThat(story.migration.kind()).isEqualTo(MigrationKind.SEAMLESS);
    }

    @ParameterizedTest
    @CsvSource({"linked, answered false", "linked-without-seamless, init 5"})
    void aTargetThatIsNotSeamlessMakesTheMigrationSemiSeamless(String linked, String answer) {
        story.tell("opened main", "opened display", "init 5", "seamless", linked, answer, "linked");

        assertThat(story.migration.stage()).isEqualTo(MigrationStage.READY);
        assertThat(story.migration.kind()).isEqualTo(MigrationKind.SEMI_SEAMLESS);
        assertThat(story.tell("end")).contains("move main 0 MainClientMigrateEnd");
    }

    @Test
    void switchHost() {
        story.tell("opened main", "opened display", "opened inputs", "init 5");

        assertThat(story.tell("switch")).containsExactly("tell Begun", "hold main 0", "hold display 0", "hold inputs 0",
                "link main 0 at there as 0");
        assertThat(story.tell("linked")).containsExactly("restart main 0", "await");
        assertThat(story.tell("init 9")).containsExactly("answer AttachChannels");
        assertThat(story.tell("list")).containsExactly("end inputs 0 MOVED", "link display 0 at there as 9");
        assertThat(story.tell("linked")).containsExactly("restart display 0", "drop", "tell Moved");
    }

    @Test
    void aTargetThatRefusesLeavesTheSessionWhereItIs() {
        story.tell("opened main", "opened display", "init 5");

        assertThat(story.tell("begin", "linked", "refused"))
                .containsExactly("drop", "tell Failed", "answer MigrateConnectError");
        assertThat(story.tell("switch", "refused"))
                .containsExactly("drop", "release main 0", "release display 0", "tell Failed");
        assertThat(story.tell("switch", "linked", "init 9", "list", "refused"))
                .containsExactly("end display 0 MOVED", "drop", "tell Moved");
    }

    @Test
    void channelsThatCameOrWentMeanwhileAreNotAtTheTarget() {
        story.tell("opened main", "opened display", "init 5", "begin", "linked", "linked", "ended display",
                "opened inputs");

        assertThat(story.tell("end", "init 9")).containsExactly("end inputs 0 MOVED", "drop", "tell Moved");
    }

    @Test
    void aChannelThatIsClosedWhileItsStateIsAwaitedKeepsNobodyWaiting() {
        story.tell("opened main", "opened display", "init 5", "seamless", "linked", "answered true", "linked",
                "migrate display 3", "migrate main 0");

        assertThat(story.tell("ended display")).containsExactly("drop", "tell Moved");
    }

    @Test
    void aSourceThatFallsSilentEndsTheChannelsThatItHasNotHandedOver() {
        story.tell("opened main", "opened display", "init 5", "seamless", "linked", "answered true", "linked",
                "migrate main 0");

        assertThat(story.tell("late")).containsExactly("end display 0 IDLE", "drop", "tell Moved");
    }

    @Test
    void aTargetThatSaysNothingAfterTheSessionHasMovedIsItsEnd() {
        story.tell("opened main", "opened display", "init 5", "begin", "linked", "linked", "end");

        assertThat(story.tell("late"))
                .containsExactly("end main 0 IDLE", "end display 0 IDLE", "drop", "tell Failed");
    }

    @Test
    void resultsOfAnEarlierAttemptAreNotWanted() {
        story.tell("opened main", "init 5", "begin", "begin");

        assertThat(story.migration.isWanted(1, Story.MAIN)).isFalse();
        assertThat(story.migration.isWanted(2, Story.DISPLAY)).isFalse();
        assertThat(story.migration.isWanted(2, Story.MAIN)).isTrue();
        assertThat(story.migration.linked(1, Story.MAIN, true)).isEmpty();
        assertThat(story.migration.refused(1, Story.MAIN, "no")).isEmpty();
    }

    /** Ports 1 and 0, or 0 and 0; the text at byte 20. */
    @ParameterizedTest
    @CsvSource({
            "0100 0000 00000000 14000000 00000000 00000000 00, the source names no host",
            "0100 0000 02000000 14000000 00000000 00000000 0061, the source names no host",
            "0100 0000 03000000 14000000 00000000 00000000 610a62, what the source names is no host",
            "0100 0000 03000000 14000000 00000000 00000000 612f62, what the source names is no host",
            "0000 0000 01000000 14000000 00000000 00000000 61, the source names no port"})
    void aTargetToWhichNobodyCanConnect(String body, String reason) {
        story.tell("opened main", "opened display", "init 5");

        List<MigrationStep> steps = story.migration.message(Story.MAIN, MigrateBegin.ID,
                Recorded.bytes(body.replace(" ", "")));

        assertThat(steps).hasSize(4).last().isEqualTo(new MigrationStep.Answer(new MigrateConnectError()));
        assertThat(steps.get(2)).isEqualTo(new MigrationStep.Tell(new MigrationEvent.Failed(
                story.migration.target(), MigrationKind.SEMI_SEAMLESS, reason)));
        assertThat(story.migration.stage()).isEqualTo(MigrationStage.STAYING);
    }

    @Test
    void whatIsNoMessageChangesNothing() {
        story.tell("opened main", "init 5");

        assertThatExceptionOfType(MalformedMessageException.class).isThrownBy(
                () -> story.migration.message(Story.MAIN, MigrateBegin.ID, Recorded.bytes("01000000")));
        assertThat(story.migration.stage()).isEqualTo(MigrationStage.STAYING);
    }

    @Test
    void aChannelThatMovesWithoutAMigrationHasNoPlace() {
        story.tell("opened main", "opened display", "init 5");

        assertThat(story.migration.ended(Story.DISPLAY)).isEmpty();
        assertThat(story.tell("opened display", "migrate display 3"))
                .containsExactly("end display 0 " + CloseReason.MALFORMED);
    }
}
