// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NestedTest {

    private static final Protocol PROTOCOL = Definitions.parse("nested.proto", """
            enum8 kind { A, B };
            struct Choice { kind k; switch (k) { case A: uint8 a; case B: uint8 b; } u; };
            struct Around { uint8 before; Choice choice; };
            struct Elements { uint8 before; Choice choices[2]; };
            struct Pointers { uint8 before; Choice *choice; };
            struct Twice { Elements first; Elements second; };
            channel MainChannel { server: message { Around a; Twice b; Pointers c; } m = 1; };
            protocol P { MainChannel main = 1; };
            """, Dialect.SPICEWIRE).protocol().orElseThrow();

    private static Struct struct(String name) {
        return PROTOCOL.structs().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void structsInsideAreLookedInto() {
        assertThat(Nested.inStructs(struct("Choice"), Switch.class::isInstance)).isTrue();
        assertThat(Nested.inStructs(struct("Around"), Switch.class::isInstance)).isTrue();
        assertThat(Nested.inStructs(struct("Elements"), Switch.class::isInstance)).isFalse();
        assertThat(Nested.inStructs(struct("Pointers"), Switch.class::isInstance)).isFalse();
    }

    @Test
    void elementsAreLookedIntoWhereTheyCount() {
        assertThat(Nested.inStructsAndElements(struct("Elements"), Switch.class::isInstance)).isTrue();
        assertThat(Nested.inStructsAndElements(struct("Twice"), Switch.class::isInstance)).isTrue();
        assertThat(Nested.inStructsAndElements(struct("Pointers"), Switch.class::isInstance)).isFalse();
    }

    @Test
    void eachStructIsLookedIntoOnce() {
        Set<String> asked = new HashSet<>();
        assertThat(Nested.inStructsAndElements(struct("Twice"), member -> {
            assertThat(asked.add(member.location().toString())).as(member.name()).isTrue();
            return false;
        })).isFalse();
        assertThat(asked).hasSize(6);
    }
}
