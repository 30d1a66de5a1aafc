// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.c.CConstants;
import dev.spicewire.proto.c.CNames;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Constants from the bundled definitions are those of upstream's header. */
class CConstantsTest {

    private final Protocol spice = Definitions.bundled();
    private final JsonNode facts = Facts.read(Facts.CONSTANTS);

    @Test
    void areExactlyThoseThatUpstreamGenerates() {
        assertThat(CConstants.of(spice)).containsExactlyInAnyOrderEntriesOf(Facts.numbers(facts.get("generated")));
    }

    @Test
    void belongToTheSameEnumTypes() {
        Map<String, List<String>> upstream = facts.get("enum_types").properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, type -> texts(type.getValue())));

        Map<String, List<String>> ours = spice.enums().stream()
                .collect(Collectors.toMap(CNames::type, type -> List.copyOf(CConstants.of(type).keySet())));

        assertThat(ours).isEqualTo(upstream);
    }

    @Test
    void flagsAreMasksAndEndWithAllBits() {
        EnumType flags = spice.enums().stream().filter(type -> type.name().equals("path_flags")).findFirst()
                .orElseThrow();

        assertThat(CConstants.of(flags)).containsExactly(entry("SPICE_PATH_BEGIN", 1L), entry("SPICE_PATH_END", 2L),
                entry("SPICE_PATH_CLOSE", 8L), entry("SPICE_PATH_BEZIER", 16L), entry("SPICE_PATH_FLAGS_MASK", 27L));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
    }
}
