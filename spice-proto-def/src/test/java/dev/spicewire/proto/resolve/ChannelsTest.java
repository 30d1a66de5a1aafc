// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.context.Dialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelsTest {

    @Test
    void messagesCountFromOneInEachDirection() {
        Channel channel = only("""
                message Empty { };
                channel C {
                    Empty a;
                    Empty b = 10;
                 client:
                    Empty c;
                 server:
                    Empty d;
                };
                protocol P { C c; };
                """);

        assertThat(channel.server()).extracting(ChannelMessage::name, ChannelMessage::id)
                .containsExactly(tuple("a", 1L), tuple("b", 10L), tuple("d", 11L));
        assertThat(channel.client()).extracting(ChannelMessage::name, ChannelMessage::id)
                .containsExactly(tuple("c", 1L));
    }

    @ParameterizedTest
    @CsvSource({"agent.proto, agent", "deep/my-agent.v2.proto, my-agent", "odd:name.proto, odd_name"})
    void aDefinitionWithoutProtocolHasANameForFilesFromItsOwn(String file, String name) {
        Resolution resolution = Definitions.parse(file, "struct S { uint8 x; };", Dialect.SPICEWIRE);

        assertThat(resolution.protocol().map(Protocol::name)).contains(name);
    }

    @Test
    void aDerivedChannelHasTheMessagesOfItsParentFirst() {
        Protocol protocol = Protocols.of("""
                message Empty { };
                channel BaseChannel { Empty list; Empty base_last = 100; client: Empty ack; };
                channel MainChannel : BaseChannel { Empty init = 101; };
                protocol P { MainChannel main; };
                """);

        Channel main = protocol.channelType("MainChannel").orElseThrow();
        assertThat(main.parent()).isEqualTo("BaseChannel");
        assertThat(main.server()).extracting(ChannelMessage::name, ChannelMessage::declaredIn).containsExactly(
                tuple("list", "BaseChannel"), tuple("base_last", "BaseChannel"), tuple("init", "MainChannel"));
        assertThat(main.client()).extracting(ChannelMessage::name).containsExactly("ack");
    }

    @Test
    void anAnonymousMessageHasTheNameOfItsEntry() {
        Channel channel = only("channel C { message { uint8 a; } @ctype(Ping) ping; }; protocol P { C c; };");

        ChannelMessage ping = channel.server().get(0);
        assertThat(ping.body().anonymous()).isTrue();
        assertThat(ping.body().name()).isEqualTo("ping");
        assertThat(ping.body().attributes().argument("ctype")).contains("Ping");
    }

    @Test
    void oneMessageCanServeSeveralEntries() {
        Channel channel = only("message Empty { }; channel C { Empty a; Empty b; }; protocol P { C c; };");

        assertThat(channel.server().get(0).body()).isSameAs(channel.server().get(1).body());
        assertThat(channel.server().get(0).body().anonymous()).isFalse();
    }

    @Test
    void channelsCountFromOne() {
        Protocol protocol = Protocols.of("""
                channel A { };
                channel B { };
                channel C { };
                protocol P { A a; B b = 7; C c; };
                """);

        assertThat(protocol.channelIds()).extracting(ChannelId::name, ChannelId::id)
                .containsExactly(tuple("a", 1L), tuple("b", 7L), tuple("c", 8L));
    }

    @Test
    void theMemberNameComesFromTheProtocolOrElseFromADerivedChannelsOwnName() {
        Protocol protocol = Protocols.of("""
                channel BaseChannel { };
                channel SpicevmcChannel : BaseChannel { };
                channel UsbredirChannel : SpicevmcChannel { } @ifdef(USE_USB);
                protocol P { UsbredirChannel usb; };
                """);

        assertThat(protocol.channels()).extracting(Channel::name, Channel::memberName).containsExactly(
                tuple("BaseChannel", ""), tuple("SpicevmcChannel", "spicevmc"), tuple("UsbredirChannel", "usb"));
        assertThat(protocol.channels().get(2).attributes().argument("ifdef")).contains("USE_USB");
    }

    private static Channel only(String text) {
        return Protocols.of(text).channels().get(0);
    }
}
