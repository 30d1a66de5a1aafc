// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.recorded.ReplayedConnection.Sent;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done wrong in the copy of a real connection is found, with its sender, and nothing else. */
class PlantedViolationsTest {

    private static final CaptureCheck CHECK = CaptureCheck.of(Definitions.bundled());
    private static final int ACK = 2;
    private static final int PONG = 3;
    private static final int INVAL_LIST = 105;
    private static final int STREAM_DATA = 123;
    private static final int STREAM_DESTROY_ALL = 126;
    private static final int DRAW_BLACKNESS = 306;
    private static final int DRAW_COPY = 304;
    private static final int SURFACE_DESTROY = 315;
    private static final int FROM_CACHE = 103;
    private static final int IMAGE_AT = 57;
    private static final int TYPE_AT = 8;

    @TempDir
    private Path directory;

    @Test
    void copiesAreRight() throws IOException {
        for (int display : List.of(5, 7)) {
            assertThat(found(ReplayedConnection.of("qemu-boot-fullheader.pcap", display))).isEmpty();
        }
        assertThat(found(display())).isEmpty();
        assertThat(found(drawing())).isEmpty();
    }

    @Test
    void anAckBeyondTheWindow() throws IOException {
        ReplayedConnection display = display();
        display.messages().add(new Sent(Direction.CLIENT, 0, ACK, new byte[0]));

        assertThat(found(display)).containsExactly("client required R42: is ack 91 of generation 1; the messages sent "
                + "under it are worth 90");
    }

    @Test
    void anAnswerToNothing() throws IOException {
        ReplayedConnection display = display();
        display.messages().add(display.messages().get(display.first(one -> one.is(Direction.CLIENT, PONG))));

        assertThat(found(display)).singleElement().asString().matches(
                "client required R41: answers id \\d+ timestamp \\d+, and no ping asked that");
    }

    @Test
    void aDrawingOnASurfaceThatIsDropped() throws IOException {
        ReplayedConnection drawing = drawing();
        int destroyed = drawing.first(one -> one.is(Direction.SERVER, SURFACE_DESTROY));
        Sent draw = drawing.messages().get(drawing.first(one -> one.is(Direction.SERVER, DRAW_BLACKNESS)));
        int surface = drawing.messages().get(destroyed).number(0);
        drawing.messages().add(destroyed + 1, draw.with(0, surface));

        assertThat(found(drawing)).containsExactly("server required R43: draws on surface " + surface
                + ", which is dropped");
    }

    @Test
    void aFrameOfAStreamThatIsDestroyed() throws IOException {
        ReplayedConnection display = ReplayedConnection.of("qemu-boot-fullheader.pcap", 7);
        int all = display.first(one -> one.is(Direction.SERVER, STREAM_DESTROY_ALL));
        Sent before = display.messages().get(all);
        display.messages().add(all + 1, new Sent(Direction.SERVER, before.serial() + 1, STREAM_DATA,
                HexFormat.of().parseHex("030000000000000002000000ffd8")));
        for (int i = all + 2; i < display.messages().size(); i++) {
            Sent later = display.messages().get(i);
            if (later.from() == Direction.SERVER) {
                display.messages().set(i, new Sent(later.from(), later.serial() + 1, later.type(), later.body()));
            }
        }

        assertThat(found(display)).containsExactly("server required R44: names stream 3, which is destroyed");
    }

    @Test
    void anImageThatWasNeverCached() throws IOException {
        ReplayedConnection drawing = drawing();
        int hit = hit(drawing);
        drawing.messages().set(hit, drawing.messages().get(hit).with(IMAGE_AT, 0x7777));

        assertThat(found(drawing)).singleElement().asString().startsWith("server required R45: takes image ")
                .endsWith(" from the cache, where it was never put");
    }

    @Test
    void anImageThatWasDroppedFromTheCache() throws IOException {
        ReplayedConnection drawing = drawing();
        int hit = hit(drawing);
        byte[] list = new byte[11];
        list[0] = 1;
        list[2] = 1;
        System.arraycopy(drawing.messages().get(hit).body(), IMAGE_AT, list, 3, Long.BYTES);
        drawing.messages().add(hit, new Sent(Direction.SERVER, 0, INVAL_LIST, list));

        assertThat(found(drawing)).allSatisfy(one -> assertThat(one).startsWith("server required R45: takes image ")
                .endsWith(" from the cache, where it is no more")).isNotEmpty();
    }

    @Test
    void whatNeedsACapabilityOfTheClient() throws IOException {
        ReplayedConnection drawing = drawing();
        drawing.clientAnnounces(Capabilities.NONE);

        assertThat(found(drawing)).contains(
                "server required R40: monitors_config needs MONITORS_CONFIG, which the client did not announce",
                "server required R40: draw_composite needs COMPOSITE, which the client did not announce",
                "server required R40: an image of the type LZ4 needs LZ4_COMPRESSION, which the client did not "
                        + "announce");
    }

    @Test
    void whatNeedsACapabilityOfTheServer() throws IOException {
        ReplayedConnection drawing = drawing();
        drawing.serverAnnounces(Capabilities.NONE);

        assertThat(found(drawing)).contains("client required R40: preferred_compression needs PREF_COMPRESSION, which "
                + "the server did not announce", "client required R40: preferred_video_codec_type needs "
                + "PREF_VIDEO_CODEC_TYPE, which the server did not announce");
    }

    @Test
    void aSerialThatIsNotTheNextOne() throws IOException {
        ReplayedConnection display = ReplayedConnection.of("qemu-boot-fullheader.pcap", 7);
        int draw = display.first(one -> one.is(Direction.SERVER, DRAW_COPY));
        Sent right = display.messages().get(draw);
        display.messages().set(draw, new Sent(right.from(), right.serial() + 5, right.type(), right.body()));

        assertThat(found(display)).containsExactly("server required R38: has serial " + (right.serial() + 5)
                + " behind " + (right.serial() - 1));
    }

    @Test
    void miniHeadersThatNobodyHasAnnounced() throws IOException {
        ReplayedConnection display = display();
        display.bothAnnounce(Capabilities.of(0, 1));

        assertThat(found(display)).containsExactly(
                "client required R32: begins mini headers, although not both sides have announced MINI_HEADER",
                "server required R32: begins mini headers, although not both sides have announced MINI_HEADER");
    }

    @Test
    void fullHeadersWhereBothHaveAnnouncedMiniHeaders() throws IOException {
        ReplayedConnection display = ReplayedConnection.of("qemu-boot-fullheader.pcap", 7);
        display.bothAnnounce(Capabilities.of(0, 1, 3));

        assertThat(found(display)).containsExactly(
                "client required R32: begins full headers, although both sides have announced MINI_HEADER",
                "server required R32: begins full headers, although both sides have announced MINI_HEADER");
    }

    @Test
    void aChannelThatBeginsWithoutInit() throws IOException {
        ReplayedConnection cursor = ReplayedConnection.of("qxl-alldraws-compressions.pcap", 2);
        cursor.messages().remove(cursor.first(one -> one.is(Direction.SERVER, 101)));

        assertThat(found(cursor)).containsExactly("server required R39: comes before init, which begins the channel");
    }

    @Test
    void piecesForTheAgentWithoutTokens() throws IOException {
        ReplayedConnection main = ReplayedConnection.of("qemu-devices.pcap", 0);
        Sent piece = main.messages().get(main.first(one -> one.is(Direction.CLIENT, 107)));
        for (int i = 0; i < 100; i++) {
            main.messages().add(piece);
        }

        assertThat(found(main)).singleElement().asString().startsWith("client required R46: is piece 114, with tokens "
                + "for ");
    }

    @Test
    void aMessageOfTheAgentThatIsTooShort() throws IOException {
        ReplayedConnection main = ReplayedConnection.of("qemu-devices.pcap", 0);
        int announced = main.first(one -> one.is(Direction.SERVER, 109));
        main.messages().add(announced + 1, new Sent(Direction.CLIENT, 0, 107, HexFormat.of().parseHex(
                "01000000" + "0e000000" + "0000000000000000" + "02000000" + "ffff")));

        assertThat(found(main)).singleElement().asString()
                .startsWith("client required R37: carries max_clipboard, malformed: max_clipboard.max at byte 0");
    }

    private static ReplayedConnection display() throws IOException {
        return ReplayedConnection.of("qemu-devices.pcap", 5);
    }

    private static ReplayedConnection drawing() throws IOException {
        return ReplayedConnection.of("qxl-alldraws-compressions.pcap", 1);
    }

    /** {@return the place of a plain draw_copy from the cache: without clip, so that its image stands behind it} */
    private static int hit(ReplayedConnection drawing) {
        return drawing.first(one -> one.is(Direction.SERVER, DRAW_COPY) && one.body()[20] == 0
                && one.number(21) == IMAGE_AT && one.body()[IMAGE_AT + TYPE_AT] == FROM_CACHE);
    }

    /** {@return who breaks what; the NUL behind the text of notify apart} */
    private List<String> found(ReplayedConnection connection) throws IOException {
        CaptureVerdict verdict = CHECK.check(connection.in(directory), bytes -> { });
        return verdict.peers().stream().flatMap(peer -> peer.violations().stream().flatMap(group -> group.first()
                .stream().filter(one -> !one.place().message().equals("notify"))
                .map(one -> peer.side().word() + " " + group.level().word().toLowerCase(Locale.ROOT) + " "
                        + group.rule().id() + ": " + one.what()))).distinct().toList();
    }
}
