// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Link headers, link messages and replies are read or refused with a {@link MalformedMessageException}. */
final class LinkFuzz {

    private LinkFuzz() {
    }

    /** Checks one input as each of the three. */
    public static void fuzzerTestOneInput(byte[] input) {
        check(input, LinkHeader::read, LinkHeader::write, 0);
        check(input, LinkMessage::read, LinkMessage::write, LinkHeader.BYTES);
        check(input, LinkReply::read, LinkReply::write, LinkHeader.BYTES);
    }

    /** What is read, written and read again is the same; what is written has {@code headerBytes} more in front. */
    private static <T> void check(byte[] input, Function<ByteBuffer, T> reader, BiConsumer<T, ByteBuffer> writer,
            int headerBytes) {
        T value;
        try {
            value = reader.apply(ByteBuffer.wrap(input));
        } catch (MalformedMessageException malformed) {
            assertThat(malformed.offset()).as(malformed.getMessage()).isBetween(0, input.length);
            return;
        }
        ByteBuffer out = ByteBuffer.allocate(LinkHeader.BYTES + 2 * input.length);
        writer.accept(value, out);
        assertThat(reader.apply(out.flip().position(headerBytes))).isEqualTo(value);
    }
}
