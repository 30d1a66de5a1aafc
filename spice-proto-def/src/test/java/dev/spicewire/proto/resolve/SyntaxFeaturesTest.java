// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The corners of the syntax that upstream's definitions use. */
class SyntaxFeaturesTest {

    @ParameterizedTest
    @ValueSource(strings = {"message", "flags", "channel", "type", "server", "client", "switch", "case", "default",
        "struct", "typedef", "protocol", "import", "enum8", "flags16", "image_size", "cstring", "bytes"})
    void keywordsCanBeNamesOfMembers(String keyword) {
        Struct struct = Protocols.of("struct S { uint32 " + keyword + "; };").structs().get(0);

        assertThat(struct.members()).singleElement().extracting(Member::name).isEqualTo(keyword);
    }

    @Test
    void keywordsCanBeNamesOfMessagesAndChannels() {
        Protocol protocol = Protocols.of("""
                message Empty { };
                channel MainChannel {
                 server:
                    Empty server;
                    message { uint8 message; } message;
                 client:
                    Empty client;
                };
                protocol protocol { MainChannel channel; };
                """);

        Channel main = protocol.channelType("MainChannel").orElseThrow();
        assertThat(main.server()).extracting(m -> m.name()).containsExactly("server", "message");
        assertThat(main.client()).extracting(m -> m.name()).containsExactly("client");
        assertThat(protocol.name()).isEqualTo("protocol");
        assertThat(protocol.channel("channel")).isPresent();
    }

    @Test
    void aKeywordCanBeTheSizeOfAnArray() {
        Struct struct = Protocols.of("struct S { uint8 bytes; uint8 a[bytes] @end; };").structs().get(0);

        assertThat(struct.field("a")).isPresent();
    }

    @Test
    void namesOfValuesMayStartWithADigit() {
        EnumType type = Protocols.of("enum8 fmt { 1BIT_LE, 32_xRGB = 32, 16, };").enums().get(0);

        assertThat(type.values()).extracting(EnumValue::name).containsExactly("1BIT_LE", "32_xRGB", "16");
        assertThat(type.values()).extracting(EnumValue::number).containsExactly(0L, 32L, 33L);
    }

    @Test
    void numbersCanBeHexadecimal() {
        Protocol protocol = Protocols.of("enum16 e { A = 0x1F, B = 0XfF }; struct S { uint8 a[0x10]; };");

        assertThat(protocol.enums().get(0).values()).extracting(EnumValue::number).containsExactly(31L, 255L);
    }

    @Test
    void aStructInPlaceIsDefinedInFrontOfTheOneAroundIt() {
        Protocol protocol = Protocols.of("""
                struct Outer {
                    struct Inner { uint8 a; } inner;
                };
                struct Other { Inner inner; };
                """);

        assertThat(protocol.structs()).extracting(Struct::name).containsExactly("Inner", "Outer", "Other");
        Struct inner = protocol.structs().get(0);
        assertThat(protocol.structs().get(1).field("inner").orElseThrow().type()).isSameAs(inner);
        assertThat(protocol.structs().get(2).field("inner").orElseThrow().type()).isSameAs(inner);
    }

    @Test
    void attributesKeepTheirOrderAndArguments() {
        Field field = Protocols.of("struct S { uint8 n; uint8 *a[n] @marshall @ctype(char) @nonnull; };")
                .structs().get(0).field("a").orElseThrow();

        assertThat(field.attributes().byName().keySet()).containsExactly("marshall", "ctype", "nonnull");
        assertThat(field.attributes().argument("ctype")).contains("char");
        assertThat(field.attributes().argument("nonnull")).isEmpty();
    }

    @Test
    void commentsCanStandAnywhere() {
        Protocol protocol = Protocols.of("""
                // in front
                /***** stars *****/
                struct /* a */ S { /**/ uint8 a /* ** */; // behind
                }; /***/
                """);

        assertThat(protocol.structs()).extracting(Struct::name).containsExactly("S");
        assertThat(protocol.structs().get(0).doc()).isEmpty();
    }

    @Test
    void docCommentsBelongToWhatFollows() {
        Protocol protocol = Protocols.of("""
                /** A colour. */
                enum8 color {
                    /** Like blood. */
                    RED,
                };
                /**
                 * A point.
                 *
                 *   Indented.
                 */
                struct Point {
                    /** From the left. */
                    color c;
                    /** What follows. */
                    switch (c) {
                    /** When red. */
                    case RED: uint8 red;
                    default:
                        /** When not. */
                        uint8 other;
                    } u;
                };
                /** The main channel. */
                channel MainChannel {
                    /** Anyone there? */
                    message { uint8 id; } ping;
                };
                protocol P { MainChannel main; };
                """);

        EnumType color = protocol.enums().get(0);
        assertThat(color.doc()).isEqualTo("A colour.");
        assertThat(color.values().get(0).doc()).isEqualTo("Like blood.");
        Struct point = protocol.structs().get(0);
        assertThat(point.doc()).isEqualTo("A point.\n\n  Indented.");
        assertThat(point.members()).extracting(Member::doc).containsExactly("From the left.", "What follows.");
        assertThat(((Switch) point.members().get(1)).cases()).extracting(c -> c.member().doc())
                .containsExactly("When red.", "When not.");
        Channel main = protocol.channels().get(0);
        assertThat(main.doc()).isEqualTo("The main channel.");
        assertThat(main.server().get(0).doc()).isEqualTo("Anyone there?");
        assertThat(main.server().get(0).body().doc()).isEqualTo("Anyone there?");
    }

    @Test
    void namesAreLocated() {
        Struct struct = Protocols.of("struct Point {\n\tint32 x;\n};").structs().get(0);

        assertThat(struct.location()).hasToString("test.proto:1:8");
        assertThat(struct.members().get(0).location()).hasToString("test.proto:2:8");
    }

    @Test
    void windowsLineEndsAndAByteOrderMarkAreSpace() {
        Struct struct = Protocols.of("\uFEFFstruct Point {\r\n    int32 x;\r\n};\r\n").structs().get(0);

        assertThat(struct.members().get(0).location()).hasToString("test.proto:2:11");
    }
}
