// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled agent.proto says what the agent's C header does. */
class AgentDefinitionsTest {

    private final Protocol agent = Definitions.bundled("/spice/agent.proto").protocol().orElseThrow();
    private final JsonNode facts = Facts.read(Facts.HEADERS);
    private final JsonNode header = facts.at("/headers/spice~1vd_agent.h");

    @Test
    void everyStructOfTheHeaderIsThereWithItsOffsetsAndSizes() {
        Map<String, List<String>> expected = CLayout.ofHeader(header);
        // Only a flag calls for them, so C has no member for them.
        expected.get("VDAgentMonitorsConfig").add("8: physical 0");
        // C before C23 has no empty structs.
        expected.get("VDAgentClipboardRelease").remove("0: dummy_empty_field 0 of 1");

        assertThat(CLayout.ofProtocol(agent)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void constantsHaveTheNumbersOfTheHeader() {
        Map<String, Long> expected = new HashMap<>();
        header.get("enums").forEach(type -> expected.putAll(Facts.numbers(type.get("constants"))));
        // The numbers of messages: another test has them.
        facts.at("/summary/agent_messages").fieldNames().forEachRemaining(expected::remove);
        Facts.numbers(header.get("macros")).forEach((name, value) -> {
            if (name.endsWith("BUTTON_MASK")) {
                expected.put(name, value);
            }
        });
        expected.keySet().removeIf(name -> name.contains("_END_"));

        Map<String, Long> ours = new HashMap<>();
        agent.enums().forEach(type -> type.values()
                .forEach(value -> ours.put(CNames.constant(type, value), type.wireValue(value))));
        assertThat(ours).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "agent_selection", "agent_grab_serial"})
    void everyLayoutHasAllMessagesWithTheirNumbersAndDirections(String layout) {
        Map<String, String> expected = new TreeMap<>();
        facts.at("/summary/agent_messages").properties().forEach(message -> expected.put(message.getKey(),
                message.getValue().get("id").longValue() + " "
                        + sides(message.getValue().get("direction").textValue())));

        Channel channel = agent.channel(layout).map(ChannelId::channel).orElseThrow();
        Map<String, String> ours = new TreeMap<>();
        Stream.of(Direction.CLIENT, Direction.SERVER).flatMap(side -> channel.messages(side).stream())
                .forEach(message -> ours.merge("VD_AGENT_" + message.name().toUpperCase(Locale.ROOT),
                        message.id() + " " + message.direction().word(), (one, other) -> message.id() + " both"));

        assertThat(ours).isEqualTo(expected);
    }

    @Test
    void aSelectionIsItsNumberAndThreeReservedBytes() {
        JsonNode members = facts.at("/summary/agent_conditional_prefixes/0/first_members");
        Struct selection = agent.struct("Selection").orElseThrow();

        assertThat(members.at("/0/name").textValue()).isEqualTo(selection.members().get(0).name());
        assertThat(DefinedSizes.fixed(selection.members().get(0))).hasValue(1);
        assertThat(DefinedSizes.fixed(selection.members().get(1))).hasValue(members.at("/1/array").longValue());
    }

    @Test
    void capabilitiesPutMembersInFrontOfThoseOfThePlainClipboardMessages() {
        JsonNode selection = facts.at("/summary/agent_conditional_prefixes/0");
        JsonNode serial = facts.at("/summary/agent_conditional_prefixes/1");
        Map<String, List<String>> plain = clipboardMembers("agent");

        assertThat(plain.keySet()).isEqualTo(texts(selection.get("structs")));
        plain.forEach((type, members) -> {
            assertThat(clipboardMembers("agent_selection")).containsEntry(type, prepend(List.of("selection"), members));
            assertThat(clipboardMembers("agent_grab_serial")).containsEntry(type, prepend(
                    texts(serial.get("structs")).contains(type) ? List.of("selection", "serial") : List.of("selection"),
                    members));
        });
    }

    /** Names of members by the C type that the plain layout has under the same number; the same in both directions. */
    private Map<String, List<String>> clipboardMembers(String layout) {
        Channel channel = agent.channel(layout).map(ChannelId::channel).orElseThrow();
        Map<String, List<String>> members = new HashMap<>();
        for (ChannelMessage plain : agent.channelType("AgentChannel").orElseThrow().client()) {
            if (!plain.declaredIn().equals("AgentChannel")) {
                continue;
            }
            List<String> names = memberNames(channel, Direction.CLIENT, plain.id());
            assertThat(memberNames(channel, Direction.SERVER, plain.id())).isEqualTo(names);
            members.put(CNames.type(plain.body()), names);
        }
        return members;
    }

    private static List<String> memberNames(Channel channel, Direction side, long id) {
        return channel.message(side, id).orElseThrow().body().members().stream().map(Member::name).toList();
    }

    private static List<String> prepend(List<String> first, List<String> rest) {
        return Stream.concat(first.stream(), rest.stream()).toList();
    }

    private static Set<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).collect(Collectors.toSet());
    }

    private static String sides(String direction) {
        if (direction.equals("both")) {
            return "both";
        }
        return direction.startsWith("agent ->") ? "server" : "client";
    }
}
