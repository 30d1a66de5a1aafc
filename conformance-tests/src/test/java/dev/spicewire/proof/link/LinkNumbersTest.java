// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.WireEnum;
import dev.spicewire.runtime.link.AuthMechanism;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The runtime's enums of the link stage, which no generator writes, have the numbers of link.proto. */
class LinkNumbersTest {

    private final Protocol link = Definitions.bundled("/spice/link.proto").protocol().orElseThrow();

    @Test
    void errors() {
        assertThat(constants(LinkError.values())).isEqualTo(defined("link_err", ""));
    }

    @Test
    void commonCapabilities() {
        assertThat(constants(CommonCapability.values())).isEqualTo(defined("common_capability", "PROTOCOL_"));
    }

    @Test
    void mechanisms() {
        assertThat(defined("common_capability", "AUTH_")).containsAll(constants(AuthMechanism.values()));
    }

    private static List<String> constants(WireEnum[] constants) {
        return Stream.of(constants).map(constant -> constant.name() + " = " + constant.number()).toList();
    }

    /** The values of an enum without a part of their names that Java's leave out. */
    private List<String> defined(String name, String leftOut) {
        EnumType type = link.enums().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
        return type.byNumber().stream().map(value -> text(value, leftOut)).toList();
    }

    private static String text(EnumValue value, String leftOut) {
        return (value.name().startsWith(leftOut) ? value.name().substring(leftOut.length()) : value.name())
                + " = " + value.number();
    }
}
