// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.agent.AgentCapability;
import dev.spicewire.codec.agent.ClipboardSelection;
import dev.spicewire.codec.agent.ClipboardType;
import dev.spicewire.runtime.WireMessage;
import dev.spicewire.runtime.link.Capabilities;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("clipboards are grabbed, asked for, given and released in every dialect")
class ClipboardsTest {

    private static final ClipboardSelection MAIN = ClipboardSelection.CLIPBOARD;
    private static final Capabilities NUMBERED = Capabilities.of(AgentCapability.CLIPBOARD_BY_DEMAND,
            AgentCapability.CLIPBOARD_SELECTION, AgentCapability.CLIPBOARD_GRAB_SERIAL);
    private static final Capabilities SELECTIONS = Capabilities.of(AgentCapability.CLIPBOARD_BY_DEMAND,
            AgentCapability.CLIPBOARD_SELECTION);
    private static final Capabilities ONLY_ONE = Capabilities.of(AgentCapability.CLIPBOARD_BY_DEMAND);

    static Stream<List<Object>> everySelection() {
        return Stream.of(List.of(ONLY_ONE, MAIN), List.of(SELECTIONS, MAIN),
                List.of(SELECTIONS, ClipboardSelection.PRIMARY), List.of(SELECTIONS, ClipboardSelection.SECONDARY),
                List.of(NUMBERED, MAIN), List.of(NUMBERED, ClipboardSelection.PRIMARY),
                List.of(NUMBERED, ClipboardSelection.SECONDARY));
    }

    @ParameterizedTest
    @MethodSource("everySelection")
    void everyEventArrivesInBothDirections(List<Object> dialectAndSelection) {
        Conversation conversation = started((Capabilities) dialectAndSelection.get(0));
        ClipboardSelection selection = (ClipboardSelection) dialectAndSelection.get(1);
        List<ClipboardEvent> events = List.of(
                new ClipboardEvent.Grab(selection, List.of(ClipboardType.UTF8_TEXT, ClipboardType.IMAGE_BMP)),
                new ClipboardEvent.Request(selection, ClipboardType.UTF8_TEXT),
                new ClipboardEvent.Contents(selection, ClipboardType.UTF8_TEXT, ByteBuffer.wrap(new byte[5000])),
                new ClipboardEvent.Release(selection));

        for (ClipboardEvent event : events) {
            conversation.client.send(event);
            conversation.carry();
            conversation.agent.send(event);
            conversation.carry();
        }

        assertThat(conversation.atAgent.seen.subList(1, 5)).isEqualTo(events);
        assertThat(conversation.atClient.seen.subList(1, 5)).isEqualTo(events);
    }

    /** The bytes of vd_agent.h: selection, 3 reserved bytes, serial, types. */
    @Test
    void grabsOfASelectionLookAsInC() {
        assertThat(hex(ClipboardLayout.write(AgentDialect.NUMBERED_GRABS, new ClipboardEvent.Grab(
                ClipboardSelection.PRIMARY, List.of(ClipboardType.UTF8_TEXT)), 7)))
                .isEqualTo("010000000700000001000000");
        assertThat(hex(ClipboardLayout.write(AgentDialect.SELECTIONS, new ClipboardEvent.Grab(
                ClipboardSelection.SECONDARY, List.of(ClipboardType.IMAGE_JPG)), 7))).isEqualTo("0200000005000000");
        assertThat(hex(ClipboardLayout.write(AgentDialect.CLIPBOARD, new ClipboardEvent.Grab(
                MAIN, List.of(ClipboardType.IMAGE_JPG)), 7))).isEqualTo("05000000");
    }

    @Test
    void whereThereIsOneClipboardOthersCantBeSent() {
        Conversation conversation = started(ONLY_ONE);

        assertThatThrownBy(() -> conversation.client.send(new ClipboardEvent.Release(ClipboardSelection.PRIMARY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the other end knows the CLIPBOARD alone, not PRIMARY");
    }

    /** Both send the same number; the agent yields, the client does not hear of the agent's grab. */
    @Test
    void ofTwoGrabsThatCrossTheClientsCounts() {
        Conversation conversation = started(NUMBERED);
        ClipboardEvent ofClient = new ClipboardEvent.Grab(MAIN, List.of(ClipboardType.UTF8_TEXT));
        ClipboardEvent ofAgent = new ClipboardEvent.Grab(MAIN, List.of(ClipboardType.IMAGE_PNG));

        conversation.client.send(ofClient);
        conversation.agent.send(ofAgent);
        conversation.carry();

        assertThat(conversation.atAgent.seen).containsExactly("connected", ofClient);
        assertThat(conversation.atClient.seen).containsExactly("connected");
        conversation.agent.send(ofAgent);
        conversation.carry();
        assertThat(conversation.atClient.seen).containsExactly("connected", ofAgent);
    }

    private static Conversation started(Capabilities ofBoth) {
        Conversation conversation = new Conversation(ofBoth, ofBoth);
        conversation.agent.open();
        conversation.carry();
        return conversation;
    }

    private static String hex(WireMessage message) {
        return HexFormat.of().formatHex(Conversation.bytes(message).array());
    }
}
