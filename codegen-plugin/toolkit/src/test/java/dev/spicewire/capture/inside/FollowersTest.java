// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conversations go on behind a loss only where it is certain what the bytes are. */
class FollowersTest {

    private static final String REQUEST = "01000000" + "08000000" + "0000000000000000" + "08000000";
    private static final String WORDS = "01000000" + "06000000" + "0000000000000000" + "08000000" + "00000000";

    private final Announced announced = new Announced();
    private final ByteFollower agent = new AgentFollower(Layouts.bundled("agent"), Direction.CLIENT, announced);
    private final ByteFollower guest = new AgentFollower(Layouts.bundled("agent"), Direction.SERVER, announced);
    private final ByteFollower usb = new UsbredirFollower(Layouts.bundled("usbredir"), Direction.CLIENT, announced);
    private final ByteFollower device = new UsbredirFollower(Layouts.bundled("usbredir"), Direction.SERVER, announced);
    private final ByteFollower webdav = new WebdavFollower(Layouts.bundled("webdav"), Direction.SERVER);

    @Test
    void clipboardMessagesWaitForTheCapabilitiesOfBothSides() {
        assertThat(add(agent, WORDS + "40000000")).containsExactly(
                "announce_capabilities {request=0, caps=[64]} ");
        assertThat(add(agent, REQUEST + "00000000" + "01000000")).containsExactly(
                "clipboard_request {} 8 bytes; the capabilities that tell its layout are not captured");
        add(guest, WORDS + "40000000");

        assertThat(add(agent, REQUEST + "01000000" + "01000000")).containsExactly(
                "clipboard_request {selection={selection=1, reserved=000000}, type=1} ");
    }

    @Test
    void aMessageOfTheAgentIsToldPieceByPiece() {
        assertThat(add(agent, "01000000" + "0e000000", "0000000000000000" + "04000000" + "ffff", "ffff"))
                .containsExactly("max_clipboard {} 2 of 4 bytes", "max_clipboard {max=-1} ");
    }

    @Test
    void behindALossAPieceOfTheAgentIsNotTakenForABegin() {
        agent.lost();

        assertThat(add(agent, "616263", "01000000" + "0e000000" + "0000000000000000" + "04000000" + "ffffffff00"))
                .containsOnly("piece {} of a message whose begin is not captured");
        assertThat(add(agent, "01000000" + "0e000000" + "0000000000000000" + "04000000" + "00010000"))
                .containsExactly("max_clipboard {max=256} ");
    }

    @Test
    void whatIsNoMessageOfTheAgentIsSaid() {
        assertThat(add(agent, "02".repeat(20) + "01000000" + "0e000000" + "0000000000000000" + "04000000" + "00010000"))
                .containsExactly("unknown {} no message of the agent");
        assertThat(add(agent, "01000000" + "0e000000" + "0000000000000000" + "04000000" + "00010000"))
                .containsExactly("max_clipboard {max=256} ");
    }

    @Test
    void numbersOfUsbPacketsHave64BitsWhereBothSidesSaySo() {
        String hello = "00000000" + "44000000" + "00000000" + "41".repeat(8) + "00".repeat(56) + "20000000";
        assertThat(add(usb, hello)).singleElement().asString().startsWith("hello {version=4141").endsWith(
                "capabilities=[32]} #0, \"AAAAAAAA\"");
        add(device, hello);

        assertThat(add(device, "06000000" + "01000000" + "0100000001000000" + "05"))
                .containsExactly("set_configuration {configuration=5} #4294967297");
        assertThat(add(device, "64000000" + "0a000000" + "0200000000000000" + "80068000000100001200"))
                .containsExactly("control_packet {endpoint=128, request=6, requesttype=128, status=0, value=256, "
                        + "index=0, length=18, data=} #2, GET_DESCRIPTOR device");
    }

    /** A peer may say anything, also that it can do less than it could while the other side's header is half there. */
    @Test
    void aHeaderThatHasBegunKeepsItsSize() {
        String hello = "00000000" + "44000000" + "00000000" + "00".repeat(64);
        add(usb, hello + "20000000");
        add(device, hello + "20000000");
        add(device, "06000000" + "01000000" + "010000000000");
        add(usb, hello.substring(0, 24) + "00000000" + hello.substring(24) + "00000000");

        assertThat(add(device, "0000" + "05", "06000000" + "01000000" + "02000000" + "06")).containsExactly(
                "set_configuration {configuration=5} #1", "set_configuration {configuration=6} #2");
    }

    @Test
    void behindALossNobodyKnowsWhereUsbPacketsBegin() {
        usb.lost();

        assertThat(add(usb, "00")).containsExactly("bytes {} it is not known where packets begin");
    }

    @Test
    void aUsbConversationBeginsWithHello() {
        assertThat(add(usb, "03000000" + "00000000" + "00000000")).containsExactly("bytes {} no packets");
    }

    @Test
    void anHttpConnectionIsToldByItsFirstLine() {
        String get = HexFormat.of().formatHex("GET /a HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(add(webdav, "0700000000000000" + "1100" + get.substring(0, 8), get.substring(8)
                + "0700000000000000" + "0000")).containsExactly("mux {} 4 of 17 bytes",
                        "mux {client=7, size=17, data=" + get + "} GET /a HTTP/1.1",
                        "mux {client=7, size=0, data=} the connection ends");
    }

    private static List<String> add(ByteFollower follower, String... messages) {
        return Stream.of(messages).flatMap(hex -> follower.add(ByteBuffer.wrap(HexFormat.of().parseHex(hex))).stream())
                .map(part -> part.name() + " " + part.fields() + " " + part.note()).toList();
    }
}
