// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.Body;
import dev.spicewire.proof.arbitrary.BodyComposer;
import dev.spicewire.proof.arbitrary.Choices;
import dev.spicewire.proof.arbitrary.Mutation;
import dev.spicewire.proof.arbitrary.Placement;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proof.arbitrary.ValueMaker;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The converse of a witness: where the diff finds no change on the wire, no bytes show one. */
@Domain(Tapes.class)
class SameBytesPropertyTest {

    private static final List<VersionPair> PAIRS = VersionPair.ofTheSameBytes();

    @Example
    void otherNamesInAllOfSpiceAreAChangeOfTheSourceAlone() {
        VersionPair pair = VersionPair.spiceWithOtherNames();

        assertThat(ProtocolDiff.compare(pair.before(), pair.after()).level()).isEqualTo(Level.SOURCE);
    }

    @Property(tries = 60, seed = "1")
    void bothVersionsReadAnyBodyAlike(@ForAll byte[] tape) {
        for (VersionPair pair : PAIRS) {
            assertReadAlike(pair, new Tape(tape));
        }
    }

    /** Both versions read any bodies of the messages of either one alike. */
    static void assertReadAlike(VersionPair pair, Choices choices) {
        DynamicCodec before = DynamicCodec.of(pair.before());
        DynamicCodec after = DynamicCodec.of(pair.after());
        for (Protocol writer : List.of(pair.before(), pair.after())) {
            for (ChannelId channel : writer.channelIds()) {
                for (Direction from : Direction.values()) {
                    for (ChannelMessage message : channel.channel().messages(from)) {
                        for (byte[] body : bodies(message, choices)) {
                            assertThat(NamelessReading.of(after.decode(channel.id(), from, message.id(), body)))
                                    .as(pair + " " + message.name() + " " + HexFormat.of().formatHex(body))
                                    .isEqualTo(NamelessReading.of(
                                            before.decode(channel.id(), from, message.id(), body)));
                        }
                    }
                }
            }
        }
    }

    /** {@return a body in any layout, and a mutation of it} */
    private static List<byte[]> bodies(ChannelMessage message, Choices choices) {
        StructValue values = ValueMaker.any(message.body(), choices);
        Body body = BodyComposer.compose(message.body(), values, choices, Placement.HOSTILE);
        return List.of(body.bytes(), Mutation.of(body, choices));
    }
}
