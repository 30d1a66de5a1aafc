// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.capture.testing.Spice;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.link.Capabilities;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong around the bodies, in captures made for it. */
class CaptureCheckTest {

    private static final CaptureCheck CHECK = CaptureCheck.of(Definitions.bundled());
    private static final Capabilities FULL_HEADERS = Capabilities.of(0, 1);
    private static final int DISPLAY = 2;
    private static final int MARK = 102;
    private static final long SOON = 1000;

    @TempDir
    private Path directory;

    @Test
    void aListOfSubMessagesBeyondItsMessage() throws IOException {
        Conversation capture = linked(FULL_HEADERS)
                .server(Spice.full(1, MARK, 4, (byte) 9, (byte) 9, (byte) 9, (byte) 9)).closed();

        assertThat(found(capture)).anySatisfy(one -> assertThat(one).startsWith("server R33 mark: "));
    }

    @Test
    void subMessagesHaveTheirCarriersSerial() throws IOException {
        byte[] twoMarks = {2, 0, 10, 0, 0, 0, 16, 0, 0, 0, MARK, 0, 0, 0, 0, 0, MARK, 0, 0, 0, 0, 0};
        Conversation capture = linked(FULL_HEADERS).server(Spice.full(1, MARK, 0))
                .server(Spice.full(2, 8, 0, twoMarks)).server(Spice.full(3, MARK, 0)).closed();

        assertThat(found(capture)).isEmpty();
    }

    @Test
    void aTicketBeforeTheKeyThatEncryptsIt() throws IOException {
        Conversation capture = new Conversation().between(40000, 5900).opened()
                .client(Spice.link(7, DISPLAY, Spice.ALL))
                .later(SOON).client(Spice.SELECT_SPICE, Spice.TICKET).later(SOON).server(Spice.reply(0, Spice.ALL))
                .later(SOON).server(Spice.ACCEPTED).server(Spice.mini(MARK)).closed();

        assertThat(found(capture)).containsExactly("client R47 link stage: sends the ticket before the link reply");
    }

    @Test
    void turnsThatAreCapturedInOneMomentAreRight() throws IOException {
        Conversation capture = linked(Spice.ALL).server(Spice.mini(MARK)).closed();

        assertThat(found(capture)).isEmpty();
    }

    /** Each message could have its own violation; what is kept and shown of them is bounded. */
    @Test
    void manyViolationsAreCounted() throws IOException {
        Conversation capture = linked(Spice.ALL);
        for (int i = 0; i < 1000; i++) {
            capture.server(Spice.mini(315, (byte) i, (byte) (i >> 8), (byte) 0, (byte) 0));
        }

        PeerVerdict server = CHECK.check(capture.closed().in(directory), bytes -> { }).peers().get(1);

        assertThat(server.violations()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(1000);
            assertThat(group.first()).hasSize(5).first()
                    .satisfies(one -> assertThat(one.what()).isEqualTo("drops surface 0, which was never created"));
        });
    }

    @Test
    void unknownMessagesShareALine() throws IOException {
        Conversation capture = linked(Spice.ALL);
        for (int type = 1000; type < 1100; type++) {
            capture.server(Spice.mini(type));
        }

        assertThat(CHECK.check(capture.closed().in(directory), bytes -> { }).peers().get(1).violations())
                .singleElement().satisfies(group -> assertThat(group.count()).isEqualTo(100));
    }

    private static Conversation linked(Capabilities common) {
        return new Conversation().between(40000, 5900).opened().client(Spice.link(7, DISPLAY, common))
                .server(Spice.reply(0, common)).client(Spice.SELECT_SPICE, Spice.TICKET).server(Spice.ACCEPTED);
    }

    private List<String> found(Conversation capture) throws IOException {
        return CHECK.check(capture.in(directory), bytes -> { }).peers().stream().flatMap(peer -> peer.violations()
                .stream().flatMap(group -> group.first().stream()).map(one -> peer.side().word() + " "
                        + one.rule().id() + " " + one.place().message() + ": " + one.what())).toList();
    }
}
