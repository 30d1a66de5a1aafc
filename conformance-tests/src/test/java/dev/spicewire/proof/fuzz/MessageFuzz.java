// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.runtime.GatheringOutput;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Strictness;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Any body is either read or refused with a {@link MalformedMessageException}, and the interpretive codec, which shares
 * no code with the generated ones, says the same: same verdict, same first fault, same bytes again.
 */
final class MessageFuzz {

    private static final DynamicCodec LENIENT = DynamicCodec.of(Definitions.bundled());
    private static final Map<Strictness, DynamicCodec> INTERPRETIVE = Map.of(Strictness.LENIENT, LENIENT,
            Strictness.STRICT, LENIENT.with(dev.spicewire.proto.dynamic.read.ReadingStrictness.STRICT));

    /** Bodies lie inside larger buffers, so that an index is not an offset, and the limit not the capacity. */
    private static final int BYTES_AROUND = 5;

    private MessageFuzz() {
    }

    /** Checks one input, see {@link MessageInput}. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= MessageInput.HEADER_BYTES) {
            MessageInput message = MessageInput.of(input);
            check(message, Strictness.LENIENT);
            check(message, Strictness.STRICT);
        }
    }

    private static void check(MessageInput input, Strictness strictness) {
        Decoded expected = INTERPRETIVE.get(strictness)
                .decode(input.channel(), input.from(), input.id(), input.body());
        WireMessage message;
        try {
            message = read(input, input.body(), strictness);
        } catch (MalformedMessageException malformed) {
            checkRefusal(expected, malformed);
            return;
        }
        assertThat(expected).as("%s, read as %s", input, message).isInstanceOf(Decoded.Accepted.class);
        assertThat(message.messageId()).isEqualTo(input.id());
        checkWriting(input, message, (Decoded.Accepted) expected);
    }

    private static void checkRefusal(Decoded expected, MalformedMessageException malformed) {
        if (expected instanceof Decoded.Rejected rejected) {
            assertThat(malformed.path()).as(malformed.getMessage()).isEqualTo(rejected.path());
            assertThat(malformed.offset()).as(malformed.getMessage()).isEqualTo(rejected.offset());
            assertThat(malformed.reason()).as(malformed.getMessage()).isEqualTo(rejected.reason());
        } else {
            assertThat(expected).as(malformed.getMessage()).isInstanceOf(Decoded.UnknownMessage.class);
        }
    }

    private static void checkWriting(MessageInput input, WireMessage message, Decoded.Accepted expected) {
        byte[] written = write(message);
        Encoded encoded = LENIENT.encode(input.channel(), input.from(), input.id(), expected.fields());
        assertThat(encoded).isInstanceOf(Encoded.Written.class);
        assertThat(written).isEqualTo(((Encoded.Written) encoded).body());
        GatheringOutput gathered = new GatheringOutput();
        message.write(gathered);
        assertThat(join(gathered)).isEqualTo(written);
        checkReadingAgain(input, written);
    }

    /**
     * What is written is read again and written alike. The values need not be equal: a pointer to an empty array is
     * written as null, and where null is not allowed, reading again fails, but then in both codecs.
     */
    private static void checkReadingAgain(MessageInput input, byte[] written) {
        Decoded again = LENIENT.decode(input.channel(), input.from(), input.id(), written);
        try {
            assertThat(write(read(input, written, Strictness.LENIENT))).isEqualTo(written);
            assertThat(again).isInstanceOf(Decoded.Accepted.class);
        } catch (MalformedMessageException malformed) {
            checkRefusal(again, malformed);
        }
    }

    private static WireMessage read(MessageInput input, byte[] body, Strictness strictness) {
        ByteBuffer buffer = ByteBuffer.allocate(BYTES_AROUND + body.length + BYTES_AROUND)
                .position(BYTES_AROUND).put(body).flip().position(BYTES_AROUND);
        return SpiceChannels.read(input.channel(), input.sender(), input.id(), buffer, strictness);
    }

    private static byte[] write(WireMessage message) {
        ByteBuffer out = ByteBuffer.allocate(message.wireSize());
        message.write(out);
        assertThat(out.remaining()).as("bytes that wireSize() promised and write() left").isZero();
        return out.array();
    }

    private static byte[] join(GatheringOutput gathered) {
        ByteBuffer all = ByteBuffer.allocate((int) gathered.size());
        for (ByteBuffer part : gathered.buffers()) {
            all.put(part);
        }
        return all.array();
    }
}
