// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecodeWhereTest {

    private static final String SESSION =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";

    /** The numbers are those that tshark's reading of the session gives. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`msg == \"draw_copy\"`                                                          | 159",
        "`id == 304 && channel == 'display' && channel_type == 2 && from == 'server'`    | 159",
        "`msg == \"draw_copy\" && !(fields.base.clip.type == \"RECTS\")`                 | 57",
        "`msg == \"surface_create\"`                                                     | 7",
        "`fields.surface_id >= 0 && msg == 'surface_create' && fields.width == 640`       | 1",
        "`msg == 'draw_copy' && size == 1331 && fields.data.src_bitmap.descriptor.id`     | 1",
        "`msg == 'draw_copy' && fields.data.mask.bitmap == null`                          | 159",
        "`msg == 'draw_copy' && fields.data.mask.bitmap != null`                          | 0",
        "`fields.none_of_them < 3 || error || size < 0`                                   | 0"})
    void countsWhatMeetsIt(String condition, int count) {
        CommandRun run = CommandRun.of("decode", SESSION, "--format", "json", "--where", condition);

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("\"msg\":")).toList()).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg == \"surface_create\" && fields.width > 700",
        "fields.width > 700 && msg == \"surface_create\"", "msg == \"surface_create\" && 700 < fields.width"})
    void itSaysTheSameInAnyOrder(String condition) {
        CommandRun run = CommandRun.of("decode", SESSION, "--format", "json", "--where", condition);

        assertThat(run.out().lines().filter(line -> line.contains("\"msg\":"))).hasSize(5)
                .allMatch(line -> line.matches(".*\"width\":(720|1024),.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`msg = \"x\"` | `column 5: '=' can't stand here; did you mean '=='?~msg = \"x\"~    ^`",
        "`mgs == \"x\"` | `column 1: 'mgs' is no value of a message; did you mean 'msg'?~mgs == \"x\"~^~~`",
        "`base.box.top < 10` | `column 1: 'base' is no value of a message; did you mean 'fields.base.box.top'?`",
        "`msg == 304` | `column 8: msg is a text: write \"304\"~msg == 304~       ^~~`",
        "`size == \"x\"` | `column 9: size is a number, and never a text~`",
        "`size.x == 1` | `column 1: 'size' has no members; those of a message are in fields~`",
        "`size < 18446744073709551616` | `column 8: 18446744073709551616 is more than any value; at most 64 bits`"})
    void aFaultHasACaretAndWhatWouldBeRight(String condition, String fault) {
        CommandRun run = CommandRun.of("decode", SESSION, "--where", condition);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().replace("\n", "~")).startsWith("spicewire decode: --where: " + fault);
    }

    @Test
    void aLongConditionIsShownAroundTheFault() {
        CommandRun run = CommandRun.of("decode", SESSION, "--where", "size > 1 && ".repeat(10_000) + "mgs == 'x'");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire decode: --where: column 120001: 'mgs' is no value of a message")
                .endsWith("^~~\n").hasLineCount(3).hasSizeLessThan(700);
    }

    @Test
    void aFieldThatNoMessageHasIsAWarning() {
        CommandRun run = CommandRun.of("decode", SESSION, "--msg", "draw_copy", "--where", "fields.base.bxo.top < 10"
                + " || fields.base.box.tpo < 10");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("""
                spicewire decode: warning: --where: no message that is asked for has 'fields.base.bxo.top'
                spicewire decode: warning: --where: no message that is asked for has 'fields.base.box.tpo'; did you \
                mean 'top'?
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`channel == \"disply\"`              | `the channel 'disply'; did you mean 'display'?`",
        "`from == \"sever\"`                  | `the from 'sever'; did you mean 'server'?`",
        "`\"draw_cop\" == msg && size > 1`    | `the msg 'draw_cop'; did you mean 'draw_copy'?`",
        "`msg != \"xxxxxxxxxxxxxxxxxxxx\"`    | `the msg 'xxxxxxxxxxxxxxxxxxxx'`"})
    void aNameThatNothingHasIsAWarning(String condition, String warning) {
        CommandRun run = CommandRun.of("decode", SESSION, "--where", condition);

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("spicewire decode: warning: --where: no message that is asked for has "
                + warning + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"channel == 'display'", "msg < 'm'", "from != 'client' || error == 'x'"})
    void namesThatThereAreMakeNoWarning(String condition) {
        assertThat(CommandRun.of("decode", SESSION, "--where", condition).err()).isEmpty();
    }
}
