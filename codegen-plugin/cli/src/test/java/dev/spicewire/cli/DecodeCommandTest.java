// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {

    private static final Path SESSION =
            Path.of("../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap");

    @TempDir
    private Path temp;

    @Test
    void showsALineForEachMessage() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "inputs", "--msg", "key_scancode");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines().filter(line -> line.contains("key_scancode (104), 2 bytes"))).hasSize(1);
    }

    @Test
    void onlyWhatIsShownAsItComesFollowsAFile() {
        for (String whole : new String[] {"summary", "pcapng"}) {
            CommandRun run = CommandRun.of("decode", SESSION.toString(), "--follow", "--format", whole);

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("spicewire decode: --follow shows text, json or csv as they come; what is "
                    + "written as a whole, a summary, a capture or a file, has no end there\n");
        }
        assertThat(CommandRun.of("decode", "-", "--follow").err()).isEqualTo("spicewire decode: --follow is for a file;"
                + " what comes through a pipe is shown as it comes anyway\n");
        assertThat(CommandRun.of("decode", "/no/such.pcap", "--follow").err()).contains("/no/such.pcap");
    }

    @Test
    void enumsFlagsTextAndPlacesAreShownAsPeopleKnowThem() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "display");

        assertThat(run.out().lines().filter(line -> line.contains(" draw_copy (304), 1331 bytes"))).first().asString()
                .endsWith(": base={surface_id=0 box=(0,0)-(640,480) clip={type=NONE u=null}} data={src_bitmap="
                        + "{descriptor={id=4294967298 type=LZ_RGB flags=0 width=640 height=480} u={lz_rgb={data_size="
                        + "1252 data=0x20205a4c000100010000000800000280... (1252 bytes)}}} src_area=(0,0)-(640,480)"
                        + " rop_descriptor=OP_PUT scale_mode=INTERPOLATE mask={flags=0 pos=(0,0) bitmap=null}}"
                        + " > image LZ_RGB: data.src_bitmap; id=4294967298 width=640 height=480 bytes=1252");
    }

    @Test
    void onlyTheFieldsThatAreAskedForAreShown() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--msg", "draw_copy",
                "--fields", "base.box,fields.data.src_bitmap.descriptor.type,data.none");

        assertThat(run.out().lines().filter(line -> line.contains("1331 bytes"))).first().asString()
                .endsWith(", 1331 bytes: base.box=(0,0)-(640,480) data.src_bitmap.descriptor.type=LZ_RGB");
    }

    @Test
    void aCaptureOfTheChosenMessagesIsReadAsAnyOther() {
        Path exported = temp.resolve("inputs.pcapng");

        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "inputs", "--format", "pcapng",
                "-o", exported.toString());

        assertThat(run).isEqualTo(new CommandRun(0, "", ""));
        CommandRun chosen = CommandRun.of("decode", SESSION.toString(), "--channel", "inputs", "--format", "csv");
        assertThat(contents(CommandRun.of("decode", exported.toString(), "--format", "csv"))).hasSizeGreaterThan(2)
                .isEqualTo(contents(chosen));
    }

    /** {@return which messages there are, when they came and what they hold; not where they stand in streams} */
    private static List<String> contents(CommandRun csv) {
        return csv.out().lines().map(line -> line.split(",", 13))
                .map(row -> String.join(" ", row[2], row[4], row[6], row[7], row[8], row[11], row[12])).toList();
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Path file = Files.writeString(temp.resolve("out.jsonl"), "what was there");
        byte[] session = Files.readAllBytes(SESSION);
        Path cut = Files.write(temp.resolve("cut.pcap"), Arrays.copyOf(session, session.length - 7));

        CommandRun run = CommandRun.of("decode", cut.toString(), "--format", "json", "-o", file.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(cut.toString()).hasLineCount(1);
        assertThat(file).content().isEqualTo("what was there");
        assertThat(temp.resolve("out.jsonl.part")).doesNotExist();

        assertThat(CommandRun.of("decode", SESSION.toString(), "--format", "json", "-o", file.toString()).exitCode())
                .isZero();
        assertThat(file).content().isEqualTo(CommandRun.of("decode", SESSION.toString(), "--format", "json").out());
    }

    @Test
    void whatIsNoOrdinaryFileIsNotReplaced() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "-o", temp.toString());

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire decode: '" + temp + "' is no ordinary file; leave -o"
                + " out and redirect the output\n"));
    }

    @Test
    void whatIsNoFieldIsOneLine() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--fields", "base..box");

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire decode: 'base..box' is no field: a field is a path"
                + " such as base.box.top or rects[0].left\n"));
    }

    @Test
    void coloursMarkNamesAndNothingElse() {
        String[] command = {"decode", SESSION.toString(), "--channel", "display"};

        String coloured = CommandRun.inColour(command).out();
        assertThat(coloured).contains("\u001b[1mdraw_copy\u001b[0m", "\u001b[36msurface_id\u001b[0m=0");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(CommandRun.of(command).out());
    }

    @Test
    void programsGetAJsonObjectForEachMessage() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--msg", "surface_create", "--format", "json");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).hasSize(7).allMatch(line -> line.startsWith("{\"conn\":")
                && line.contains("\"msg\":\"surface_create\",\"id\":314,\"size\":20,"));
    }

    /** The record of the session's packet 16 says 1795359481 seconds and 952590 microseconds. */
    @Test
    void messagesTellWhenTheyWereCaptured() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--format", "json", "--where", "frame == 16");

        assertThat(Instant.parse("2026-11-22T14:58:01.952590000Z"))
                .isEqualTo(Instant.ofEpochSecond(1795359481L, 952590 * 1000L));
        assertThat(run.out().lines()).anyMatch(line -> line.contains(
                "\"frame\":16,\"offset\":206,\"time\":\"2026-11-22T14:58:01.952590000Z\""));
    }

    @Test
    void namesStandBesideTheFields() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--msg", "draw_copy", "--format", "json",
                "--names", "--where", "size == 1331");

        assertThat(run.out()).contains("},\"inside\":[{\"protocol\":\"image\",\"msg\":\"LZ_RGB\",\"note\":")
                .endsWith("}}],\"names\":{\"base.clip.type\":\"NONE\","
                + "\"data.src_bitmap.descriptor.type\":\"LZ_RGB\",\"data.rop_descriptor\":\"OP_PUT\","
                + "\"data.scale_mode\":\"INTERPOLATE\"}}\n");
    }

    @Test
    void connectionsOfOtherChannelsAreLeftOut() {
        CommandRun all = CommandRun.of("decode", SESSION.toString());
        CommandRun display = CommandRun.of("decode", SESSION.toString(), "--channel", "display");

        assertThat(all.out().lines().filter(line -> line.matches("conn \\d+: .*"))).hasSizeGreaterThan(3);
        assertThat(display.out().lines().filter(line -> line.matches("conn \\d+: .*"))).hasSize(3)
                .allMatch(line -> line.matches("conn \\d+: display/0 .*"));
    }

    @Test
    void aSummaryCountsMessagesByKind() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--format", "summary");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).containsPattern("display +server +304 +draw_copy +159 +190911 ");
    }

    @Test
    void aMissingCaptureIsOneLine() {
        CommandRun run = CommandRun.of("decode", temp.resolve("none.pcap").toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire decode: " + temp.resolve("none.pcap") + ": no such file");
    }

    @Test
    void aFileThatIsNoCaptureIsOneLine() throws IOException {
        Path text = Files.writeString(temp.resolve("notes.txt"), "not a capture");

        CommandRun run = CommandRun.of("decode", text.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire decode: " + text + ": byte 0: no capture").hasLineCount(1);
    }

    @Test
    void whatHasNoPlaceInACaptureIsAWarning() throws IOException {
        Path empty = Files.write(temp.resolve("empty.pcap"), Arrays.copyOf(Files.readAllBytes(SESSION), 24));

        CommandRun run = CommandRun.of("decode", empty.toString(), "--format", "pcapng", "-o",
                temp.resolve("out.pcapng").toString());
        assertThat(run).isEqualTo(new CommandRun(1, "", "spicewire decode: warning: 1 notices on what was not decoded"
                + " have no packet; --format text shows them\n"));
    }

    @Test
    void numbersThatNothingCanHaveAreRefused() {
        for (String channel : new String[] {"256", "-1", "99999999999"}) {
            assertThat(CommandRun.of("decode", SESSION.toString(), "--channel", channel)).isEqualTo(new CommandRun(2,
                    "", "spicewire decode: no such channel: '" + channel + "'; the numbers are 0 to 255\n"));
        }
        assertThat(CommandRun.of("decode", SESSION.toString(), "--msg", "65536").err())
                .isEqualTo("spicewire decode: no such message: '65536'; the numbers are 0 to 65535\n");
        assertThat(CommandRun.of("decode", SESSION.toString(), "--channel", "255", "--msg", "65535").exitCode())
                .isZero();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "-o", temp.resolve("none/out.txt").toString());

        assertThat(run).isEqualTo(new CommandRun(2, "", "spicewire decode: " + temp.resolve("none")
                + ": no such directory\n"));
    }

    @Test
    void aKeyLogThatIsNoneIsAWarning() throws IOException {
        Path notes = Files.writeString(temp.resolve("notes.txt"), "no keys\n");
        Path empty = Files.writeString(temp.resolve("empty.keys"), "# by nobody\n");

        assertThat(decodeWithKeys(notes)).isEqualTo("spicewire decode: warning: " + notes + ": no key log: each line"
                + " has a label, the client's random in 64 hexadecimal digits, and a secret\n");
        assertThat(decodeWithKeys(empty))
                .isEqualTo("spicewire decode: warning: " + empty + ": the key log has no keys\n");
    }

    private static String decodeWithKeys(Path log) {
        return CommandRun.of("decode", SESSION.toString(), "--format", "summary", "--keylog", log.toString()).err();
    }

    @Test
    void aPackedFileThatEndsTooEarlyIsOneLine() throws IOException {
        Path cut = Files.write(temp.resolve("cut.pcap.gz"), new byte[] {0x1f, (byte) 0x8b});
        Path empty = Files.write(temp.resolve("empty.pcap.gz"), new byte[0]);

        assertThat(CommandRun.of("decode", cut.toString())).isEqualTo(new CommandRun(2, "", "spicewire decode: " + cut
                + ": byte 0: the file is damaged, gzip can't unpack it any further: it ends too early\n"));
        assertThat(CommandRun.of("decode", empty.toString())).isEqualTo(new CommandRun(2, "", "spicewire decode: "
                + empty + ": byte 0: no capture: the file is empty\n"));
    }

    @Test
    void aCaptureWithoutPacketsIsAFinding() throws IOException {
        Path empty = Files.write(temp.resolve("empty.pcap"), Arrays.copyOf(Files.readAllBytes(SESSION), 24));

        assertThat(CommandRun.of("decode", empty.toString()))
                .isEqualTo(new CommandRun(1, "no SPICE found: the capture has no packets\n", ""));
    }

    @Test
    void aTruncatedCaptureShowsWhatIsThereAndWhereItEnds() throws IOException {
        byte[] whole = Files.readAllBytes(SESSION);
        Path cut = Files.write(temp.resolve("cut.pcap"), Arrays.copyOf(whole, 100_000));

        CommandRun run = CommandRun.of("decode", cut.toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains("init (103), 32 bytes");
        assertThat(run.err()).contains(cut + ": byte ", "truncated").hasLineCount(1);
    }

    @Test
    void anUnknownChannelIsOneLineWithTheOneThatWasMeant() {
        CommandRun run = CommandRun.of("decode", SESSION.toString(), "--channel", "dispaly");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire decode: no such channel: 'dispaly' (did you mean 'display'?)");
    }
}
