// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.link;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;

/**
 * The end that link message and reply share: num_common_caps, num_channel_caps and caps_offset, which counts from the
 * first byte behind the link header and leads to the words of both lists.
 */
record CapabilityLists(Capabilities common, Capabilities channel) {

    static final int BYTES = 12;

    /**
     * Reads both lists.
     *
     * @param in     message or reply from the buffer's position to its limit
     * @param offset offset in it of num_common_caps; {@value #BYTES} bytes are there
     * @param path   what is being read, for errors
     */
    static CapabilityLists read(ByteBuffer in, int offset, String path) {
        int start = in.position();
        long commonWords = Wire.uint32(in, start + offset);
        long channelWords = Wire.uint32(in, start + offset + 4);
        long words = Wire.uint32(in, start + offset + 8);
        if (words > in.remaining()) {
            throw new MalformedMessageException(path + ".caps_offset", offset + 8,
                    "leads to byte " + words + " of " + in.remaining());
        }
        long room = (in.remaining() - words) / 4;
        if (commonWords > room) {
            throw new MalformedMessageException(path + ".num_common_caps", offset,
                    "is " + commonWords + ", at most " + room + " words fit");
        }
        if (channelWords > room - commonWords) {
            throw new MalformedMessageException(path + ".num_channel_caps", offset + 4,
                    "is " + channelWords + ", at most " + (room - commonWords) + " words fit");
        }
        int first = start + (int) words;
        return new CapabilityLists(
                Capabilities.read(in, first, (int) commonWords).withNames(CommonCapability.class),
                Capabilities.read(in, first + 4 * (int) commonWords, (int) channelWords));
    }

    int wordBytes() {
        return 4 * (common.wordCount() + channel.wordCount());
    }

    /** Writes the counts and the offset at one index, and the words behind {@code wordsOffset} fixed bytes. */
    void write(ByteBuffer out, int index, int wordsOffset) {
        Wire.put32(out, index, common.wordCount());
        Wire.put32(out, index + 4, channel.wordCount());
        Wire.put32(out, index + 8, wordsOffset);
        common.write(out, index + BYTES);
        channel.write(out, index + BYTES + 4 * common.wordCount());
    }
}
