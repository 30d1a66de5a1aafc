// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.c.CConstants;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bundled link.proto and capabilities.proto say what the C header of the link stage does. */
class LinkDefinitionsTest {

    private final Protocol link = Definitions.bundled("/spice/link.proto").protocol().orElseThrow();
    private final Protocol capabilities = Definitions.bundled("/spice/capabilities.proto").protocol().orElseThrow();
    private final JsonNode facts = Facts.read(Facts.HEADERS);
    private final JsonNode header = facts.at("/headers/spice~1protocol.h");

    @Test
    void everyStructOfTheHeaderIsThereWithItsOffsetsAndSizes() {
        Map<String, List<String>> expected = CLayout.ofHeader(header);
        // C has no member for what comes behind these two structs.
        expected.get("SpiceLinkMess").add("18: caps 0 of 4");
        expected.get("SpiceLinkReply").add("178: caps 0 of 4");

        assertThat(CLayout.ofProtocol(link)).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LinkMess", "LinkReply"})
    void bothKindsOfCapabilitiesFollowInOneArray(String message) {
        Field caps = message(message).field("caps").orElseThrow();

        assertThat(((ArrayType) caps.type()).length())
                .isEqualTo(new ArrayLength.Sum(List.of("num_common_caps", "num_channel_caps")));
    }

    @Test
    void sizesThatTheCommentsStateAreTheRealOnes() {
        Map<String, Long> sizes = link.messages().stream().filter(m -> m.doc().matches("(?s).* \\d+ bytes[.;].*"))
                .collect(Collectors.toMap(Message::name, DefinedSizes::minimum));

        assertThat(sizes)
                .isEqualTo(Map.of("LinkHeader", 16L, "DataHeader", 18L, "MiniDataHeader", 6L, "SubMessage", 6L));
    }

    @Test
    void capabilitiesHaveTheNumbersOfTheHeader() {
        Map<String, Long> expected = new HashMap<>();
        facts.at("/summary/caps").properties().stream().filter(group -> !group.getKey().equals("agent"))
                .forEach(group -> expected.putAll(Facts.numbers(group.getValue())));

        assertThat(constants("_capability")).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void errorsAreThoseOfTheHeaderAndOfTheMessages() {
        assertThat(constants("link_err"))
                .containsExactlyInAnyOrderEntriesOf(Facts.numbers(facts.at("/summary/link/link_errors")));
        assertThat(names(enumType(link, "link_err"))).isEqualTo(names(enumType(Definitions.bundled(), "link_err")));
    }

    @Test
    void authenticationMechanismsAreCapabilities() {
        Facts.numbers(facts.at("/summary/link/auth_mechanisms")).forEach((name, number) ->
                assertThat(CConstants.of(enumType(link, "common_capability"))).containsEntry(name, number));
        assertThat(message("LinkAuthMechanism").field("auth_mechanism").orElseThrow().type())
                .isEqualTo(enumType(link, "common_capability"));
    }

    private Message message(String name) {
        return link.messages().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    /** The constants of all enums whose names end so, without the markers of their ends, which the header lacks. */
    private Map<String, Long> constants(String ending) {
        Map<String, Long> constants = new HashMap<>();
        Stream.of(link, capabilities).flatMap(protocol -> protocol.enums().stream())
                .filter(type -> type.name().endsWith(ending))
                .forEach(type -> constants.putAll(CConstants.of(type)));
        constants.keySet().removeIf(name -> name.endsWith("_ENUM_END"));
        return constants;
    }

    private static EnumType enumType(Protocol protocol, String name) {
        return protocol.enums().stream().filter(type -> type.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<String> names(EnumType type) {
        return type.byNumber().stream().map(EnumValue::name).toList();
    }
}
