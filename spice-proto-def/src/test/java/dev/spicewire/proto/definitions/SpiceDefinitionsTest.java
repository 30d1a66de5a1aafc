// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The bundled spice.proto says what upstream's does. */
class SpiceDefinitionsTest {

    @Test
    void equalsUpstreamMemberByMemberNumberByNumberAndSizeBySize() {
        Protocol bundled = Definitions.bundled();
        JsonNode upstream = Facts.read(Facts.MODEL);
        removeEchoes(upstream);

        assertThat(JsonDifferences.between(upstream, ModelAsFacts.of(bundled))).isEmpty();
    }

    @Test
    void theFactsEchoNonnullOnTheStructsThatSuchPointersLeadTo() {
        Set<String> targets = new HashSet<>();
        JsonNode upstream = Facts.read(Facts.MODEL);
        for (JsonNode struct : upstream.get("structs")) {
            struct.findParents("attributes").forEach(member -> {
                JsonNode target = member.at("/type/target/name");
                if (member.get("attributes").has("nonnull") && target.isTextual()) {
                    targets.add(target.textValue());
                }
            });
        }

        assertThat(removeEchoes(upstream)).isEqualTo(targets);
    }

    /**
     * Upstream's parser marks not only a pointer as {@code @nonnull} but its target too, as a side effect: other
     * pointers to the same struct can be null. Definitions mark pointers.
     */
    private static Set<String> removeEchoes(JsonNode model) {
        Set<String> removed = new HashSet<>();
        for (JsonNode struct : model.get("structs")) {
            if (((ObjectNode) struct.get("attributes")).remove("nonnull") != null) {
                removed.add(struct.get("name").textValue());
            }
        }
        return removed;
    }
}
