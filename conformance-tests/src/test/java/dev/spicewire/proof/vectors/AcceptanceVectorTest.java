// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.accept.BodyJudge;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body is judged without making its fields, and with the verdict that reading gives. */
class AcceptanceVectorTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final DynamicCodec CODEC = DynamicCodec.of(PROTOCOL);
    private static final byte[] AROUND = {(byte) 0xff, 1, 0};

    @Test
    void theVerdictIsThatOfReading() {
        for (VectorFile file : List.of(VectorFile.GOLDEN, VectorFile.MALFORMED)) {
            assertThat(file.faults(vector -> {
                boolean read = CODEC.decode(vector.channelType(), vector.from(), vector.id(), vector.body())
                        instanceof Decoded.Accepted;
                return CODEC.acceptance(vector.channelType(), vector.from(), vector.id())
                        .test(within(vector.body())) == read ? "" : "reading says " + read;
            })).isEmpty();
        }
    }

    /** Nothing is gained where it has to be read after all. */
    @Test
    void everyBodyOfSpiceThatReadingAcceptsIsAcceptedWithoutIt() {
        assertThat(VectorFile.GOLDEN.faults(vector -> judge(vector).accepts(ByteBuffer.wrap(vector.body()))
                ? "" : "has to be read")).isEmpty();
    }

    private static BodyJudge judge(Vector vector) {
        return BodyJudge.of(PROTOCOL.channelIds().stream().filter(channel -> channel.id() == vector.channelType())
                .flatMap(channel -> channel.channel().messages(vector.from()).stream())
                .filter(message -> message.id() == vector.id()).map(ChannelMessage::body).findFirst().orElseThrow())
                .orElseThrow();
    }

    /** A body in a larger buffer, so that an index is no offset, and what follows is not part of it. */
    private static ByteBuffer within(byte[] body) {
        return ByteBuffer.allocate(body.length + 2 * AROUND.length).put(AROUND).put(body).put(AROUND).flip()
                .position(AROUND.length).limit(AROUND.length + body.length);
    }
}
