// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.MainServerAgentData;
import dev.spicewire.codec.MouseModeRequest;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** A message that has been given bytes of its own does not change with the buffer that it was read from. */
class CopiedPayloadsTest {

    @Test
    void everyGoldenMessageOutlivesItsBuffer() {
        assertThat(VectorFile.GOLDEN.faults(vector -> vector.isCanonicalAccepted() ? difference(vector) : ""))
                .isEmpty();
    }

    private static String difference(Vector vector) {
        byte[] body = vector.canonicalBody();
        WireMessage read = SpiceChannels.read((int) vector.channelType(), Sender.valueOf(vector.from().name()),
                (int) vector.id(), ByteBuffer.wrap(body));
        String canonical = HexFormat.of().formatHex(body);

        WireMessage copy = read.copyPayloads();
        boolean isEqual = copy.equals(read);
        Arrays.fill(body, (byte) 0xa5);

        ByteBuffer written = ByteBuffer.allocate(copy.wireSize());
        copy.write(written);
        return isEqual && HexFormat.of().formatHex(written.array()).equals(canonical) ? ""
                : "copied as " + HexFormat.of().formatHex(written.array());
    }

    @Test
    void soDoesABodyThatSeveralMessagesShare() {
        byte[] bytes = {1, 2, 3};
        MainServerAgentData read = MainServerAgentData.read(ByteBuffer.wrap(bytes));
        MainServerAgentData copy = read.copyPayloads();
        bytes[0] = 9;

        assertThat(copy.body().data()).isEqualTo(ByteBuffer.wrap(new byte[] {1, 2, 3}));
        assertThat(read.body().data()).isEqualTo(ByteBuffer.wrap(bytes));
    }

    @Test
    void aMessageWithoutPayloadsIsItsOwnCopy() {
        MouseModeRequest message = new MouseModeRequest(1);

        assertThat(message.copyPayloads()).isSameAs(message);
    }
}
