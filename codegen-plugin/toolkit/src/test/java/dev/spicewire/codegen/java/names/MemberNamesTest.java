// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;

class MemberNamesTest {

    @Test
    void aCountThatSaysWhatAnArrayInPlaceSaysHasNoName() {
        Message message = message("uint32 num_ents; uint32 ents[num_ents];");
        MemberNames names = new MemberNames(message);

        assertThat(names.of(member(message, "num_ents"))).isNull();
        assertThat(names.of(member(message, "ents")).of(Addition.COUNT)).isEqualTo("entsCount");
    }

    @Test
    void suchACountLeavesItsNameToTheArray() {
        Message message = message("uint32 data_count; uint32 data[data_count];");

        assertThat(new MemberNames(message).of(member(message, "data")).of(Addition.COUNT)).isEqualTo("dataCount");
    }

    @Test
    void aCountHasANameWhereThePointerToItsArrayCanBeNull() {
        Message message = message("uint32 ents_count; uint32 *ents[ents_count];");
        MemberNames names = new MemberNames(message);

        assertThat(names.of(member(message, "ents_count")).plain()).isEqualTo("entsCount");
        assertThat(names.of(member(message, "ents")).of(Addition.COUNT)).isEqualTo("entsCount_");
    }

    @Test
    void aCountOfTwoArraysHasAName() {
        Message message = message("uint32 n; uint32 xs[n]; uint32 ys[n];");

        assertThat(new MemberNames(message).of(member(message, "n")).plain()).isEqualTo("n");
    }

    @Test
    void theNumbersOfAnArrayOfAnEnumStandBackBehindAMember() {
        Message message = message("uint8 n; uint8 modes_values; mode modes[n];");
        MemberName modes = new MemberNames(message).of(member(message, "modes"));

        assertThat(modes.plain()).isEqualTo("modes");
        assertThat(modes.of(Addition.VALUES)).isEqualTo("modesValues_");
        assertThat(modes.component()).isEqualTo("modesValues_");
    }

    private static Message message(String members) {
        String text = "enum8 mode { ON };\nmessage M { " + members + " };\nprotocol Test { };";
        return Definitions.parse("test.proto", text, Dialect.SPICEWIRE).protocol().orElseThrow().messages().get(0);
    }

    private static Field member(Message message, String name) {
        return message.members().stream().filter(m -> m.name().equals(name)).map((Member m) -> (Field) m)
                .findFirst().orElseThrow();
    }
}
