// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all definition files that come with Spicewire. */
class BundledDefinitionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"spice.proto", "link.proto", "capabilities.proto", "agent.proto", "usbredir.proto",
            "webdav.proto", "smartcard.proto"})
    void resolveWithoutFindings(String file) {
        assertThat(Definitions.bundled("/spice/" + file).diagnostics()).isEmpty();
    }

    /** Comments become Javadoc and manuals, so nothing goes without. */
    @ParameterizedTest
    @ValueSource(strings = {"spice.proto", "link.proto", "capabilities.proto", "agent.proto", "usbredir.proto",
            "webdav.proto", "smartcard.proto"})
    void everyDefinitionAndEveryMessageIsDocumented(String file) {
        Protocol protocol = Definitions.bundled("/spice/" + file).protocol().orElseThrow();

        assertThat(docs(protocol)).isNotEmpty().allSatisfy((name, doc) -> assertThat(doc).endsWith("."));
    }

    private static Map<String, String> docs(Protocol protocol) {
        Map<String, String> docs = new TreeMap<>();
        protocol.typedefs().forEach(typedef -> docs.put(typedef.name(), typedef.doc()));
        protocol.enums().forEach(type -> docs.put(type.name(), type.doc()));
        protocol.structs().forEach(struct -> docs.put(struct.name(), struct.doc()));
        protocol.messages().forEach(message -> docs.put(message.name(), message.doc()));
        for (Channel channel : protocol.channels()) {
            docs.put(channel.name(), channel.doc());
            Stream.concat(channel.server().stream(), channel.client().stream()).forEach(message ->
                    docs.put(channel.name() + " " + message.direction().word() + " " + message.name(), message.doc()));
        }
        return docs;
    }
}
