// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final Protocol OWN = Definitions.parse("own.proto", """
            typedef tenths uint16;
            typedef seconds uint32;
            enum8 Kind { ROUND, SQUARE };
            enum8 Never { NOT };
            struct Edge { tenths length; };
            struct Shape { Kind kind; switch (kind) { case ROUND: tenths radius; case SQUARE: Edge edge; } u; };
            struct Loose { uint8 x; };
            message Tick { seconds now; };

            channel Base {
            server:
                Tick tick = 1;
                message { uint32 id; } ping = 2;
            client:
                message { uint32 id; } pong = 1;
            };
            channel Draw : Base {
            server:
                message { Shape *shape; } draw_shape = 101;
                message { uint8 level; } draw_level = 102;
            };
            channel Keys : Base {
            client:
                message { uint32 code; } down = 101;
            };
            protocol Own { Draw draw = 1; Keys keys = 2; };
            """, Dialect.SPICEWIRE).protocol().orElseThrow();

    @Test
    void aChannelComesWithWhatItInheritsAndTheTypesThatItNeeds() {
        Protocol part = new Selection(List.of("draw"), List.of(), List.of()).of(OWN);

        assertThat(part.channelIds()).extracting(ChannelId::name).containsExactly("draw");
        assertThat(part.channels()).extracting(Channel::name).containsExactly("Base", "Draw");
        assertThat(names(part, "draw")).containsExactly("tick", "ping", "draw_shape", "draw_level", "pong");
        assertThat(part.structs()).extracting(Struct::name).containsExactly("Edge", "Shape");
        assertThat(part.enums()).extracting(EnumType::name).containsExactly("Kind");
        assertThat(part.typedefs()).extracting(Typedef::name).containsExactly("tenths", "seconds");
        assertThat(part.messages()).extracting(Message::name).containsExactly("Tick");
    }

    @Test
    void messagesAreChosenByPatternsAndBringNothingElse() {
        Protocol part = new Selection(List.of(), List.of("draw/server/draw_l*", "*/client/pong"), List.of()).of(OWN);

        assertThat(names(part, "draw")).containsExactly("draw_level", "pong");
        assertThat(names(part, "keys")).containsExactly("pong");
        assertThat(part.structs()).isEmpty();
        assertThat(part.enums()).isEmpty();
        assertThat(part.typedefs()).isEmpty();
        assertThat(part.messages()).isEmpty();
    }

    @Test
    void whatIsExcludedIsGoneAndAChannelWithoutMessagesToo() {
        Protocol part = new Selection(List.of(), List.of(), List.of("keys", "draw/*/draw_shape", "draw/server/tick"))
                .of(OWN);

        assertThat(part.channelIds()).extracting(ChannelId::name).containsExactly("draw");
        assertThat(names(part, "draw")).containsExactly("ping", "draw_level", "pong");
        assertThat(part.structs()).isEmpty();
    }

    @Test
    void theWholeProtocolHasAlsoWhatNoChannelLeadsTo() {
        assertThat(Selection.ALL.of(OWN)).isSameAs(OWN);
        assertThat(OWN.structs()).extracting(Struct::name).contains("Loose");
    }

    @Test
    void namesOfNothingAreMistakes() {
        assertRefused(new Selection(List.of("darw"), List.of(), List.of()),
                "no channel is called 'darw'; did you mean 'draw'?");
        assertRefused(new Selection(List.of("sound"), List.of(), List.of()),
                "no channel is called 'sound'; there are draw, keys");
        assertRefused(new Selection(List.of("keys"), List.of("draw/server/ping"), List.of()),
                "'draw/server/ping' matches no message of the chosen channels");
        assertRefused(new Selection(List.of(), List.of(), List.of("draw/server/pong")),
                "'draw/server/pong' matches no message of the protocol");
        assertRefused(new Selection(List.of(), List.of("draw.ping"), List.of()),
                "'draw.ping' does not name messages; they are named as in display, inputs/client and"
                        + " display/server/draw_*");
    }

    @Test
    void everySingleMessageOfSpiceStandsOnItsOwn() {
        Protocol spice = Definitions.bundled();
        for (ChannelId id : spice.channelIds()) {
            for (ChannelMessage message : messages(id).toList()) {
                String name = id.name() + "/" + message.direction().word() + "/" + message.name();
                Protocol part = new Selection(List.of(), List.of(name), List.of()).of(spice);

                assertThat(messages(part.channelIds().get(0))).singleElement().isEqualTo(message);
                assertThat(part.structs()).allMatch(spice.structs()::contains);
            }
        }
    }

    private static List<String> names(Protocol protocol, String channel) {
        return messages(protocol.channel(channel).orElseThrow()).map(ChannelMessage::name).toList();
    }

    private static Stream<ChannelMessage> messages(ChannelId id) {
        return Stream.concat(id.channel().server().stream(), id.channel().client().stream());
    }

    private static void assertRefused(Selection selection, String message) {
        assertThatThrownBy(() -> selection.of(OWN)).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
