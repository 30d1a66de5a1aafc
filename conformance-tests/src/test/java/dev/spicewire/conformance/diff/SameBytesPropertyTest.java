package dev.spicewire.conformance.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.arbitrary.Body;
import dev.spicewire.conformance.arbitrary.BodyComposer;
import dev.spicewire.conformance.arbitrary.Mutation;
import dev.spicewire.conformance.arbitrary.Placement;
import dev.spicewire.conformance.arbitrary.Tape;
import dev.spicewire.conformance.arbitrary.Tapes;
import dev.spicewire.conformance.arbitrary.ValueMaker;
import dev.spicewire.proto.diff.Level;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.ListValue;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.dynamic.Value;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
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
            DynamicCodec before = DynamicCodec.of(pair.before());
            DynamicCodec after = DynamicCodec.of(pair.after());
            for (ChannelId channel : pair.before().channelIds()) {
                for (Direction from : Direction.values()) {
                    for (ChannelMessage message : channel.channel().messages(from)) {
                        for (byte[] body : bodies(message, tape)) {
                            assertThat(nameless(after.decode(channel.id(), from, message.id(), body)))
                                    .as(pair + " " + message.name() + " " + HexFormat.of().formatHex(body))
                                    .isEqualTo(nameless(before.decode(channel.id(), from, message.id(), body)));
                        }
                    }
                }
            }
        }
    }

    /** {@return a body in any layout, and a mutation of it} */
    private static List<byte[]> bodies(ChannelMessage message, byte[] tape) {
        Tape choices = new Tape(tape);
        StructValue values = ValueMaker.any(message.body(), choices);
        Body body = BodyComposer.compose(message.body(), values, choices, Placement.HOSTILE);
        return List.of(body.bytes(), Mutation.of(body, choices));
    }

    /** {@return what was read, without the names of members and the structs around them, or where reading stopped} */
    private static Object nameless(Decoded reading) {
        if (reading instanceof Decoded.Accepted accepted) {
            return nameless(accepted.fields());
        }
        return ((Decoded.Rejected) reading).offset();
    }

    private static Object nameless(Value value) {
        if (value instanceof StructValue struct) {
            return leaves(struct).map(SameBytesPropertyTest::nameless).toList();
        } else if (value instanceof ListValue list) {
            return list.elements().stream().map(SameBytesPropertyTest::nameless).toList();
        }
        return value;
    }

    private static Stream<Value> leaves(StructValue struct) {
        return struct.members().values().stream()
                .flatMap(value -> value instanceof StructValue inner ? leaves(inner) : Stream.of(value));
    }
}
