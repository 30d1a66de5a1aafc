// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.framing;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The list of sub-messages that a full data header announces, or that a message {@code list} of a server is. On the
 * wire: uint16 n, then n uint32 offsets of sub-messages, all counted from the body's first byte. Sub-messages are
 * handled in the order of the list and before the message that carries them.
 */
public final class SubMessageList {

    /** Id of the server message {@code list}, whose body starts with a list and is itself not handed on. */
    public static final int LIST_TYPE = 8;

    private static final int COUNT_BYTES = 2;
    private static final int OFFSET_BYTES = 4;

    private SubMessageList() {
    }

    /**
     * Reads a list and checks every offset and size in it.
     *
     * @param body   body of the message that carries the list, from position 0 to its limit
     * @param offset where in the body the list starts, {@link DataHeader#subList()}
     * @return the sub-messages in the order of the list; they can overlap
     * @throws MalformedMessageException if the list or a sub-message does not lie inside the body
     */
    public static List<SubMessage> read(ByteBuffer body, long offset) {
        int limit = body.limit();
        if (offset > limit - COUNT_BYTES) {
            throw malformed("", (int) Math.min(offset, limit),
                    "starts at byte " + offset + " of a body of " + limit + " bytes, its count needs " + COUNT_BYTES);
        }
        int list = (int) offset;
        int count = Wire.uint16(body, list);
        int offsets = list + COUNT_BYTES;
        if (count > (limit - offsets) / OFFSET_BYTES) {
            throw malformed(".size", list,
                    "count is " + count + ", at most " + (limit - offsets) / OFFSET_BYTES + " fit");
        }
        List<SubMessage> messages = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            messages.add(subMessage(body, offsets + i * OFFSET_BYTES, i));
        }
        return messages;
    }

    private static SubMessage subMessage(ByteBuffer body, int offset, int number) {
        long start = Wire.uint32(body, offset);
        long room = body.limit() - start - SubMessage.HEADER_BYTES;
        if (room < 0) {
            throw malformed(".sub_messages[" + number + "]", offset, "points to byte " + start + " of a body of "
                    + body.limit() + " bytes, a sub-message's header needs " + SubMessage.HEADER_BYTES);
        }
        int header = (int) start;
        long size = Wire.uint32(body, header + 2);
        if (size > room) {
            throw malformed(".sub_messages[" + number + "].size", header + 2,
                    "size is " + size + ", " + room + " bytes are left");
        }
        return new SubMessage(Wire.uint16(body, header),
                body.slice(header + SubMessage.HEADER_BYTES, (int) size), header);
    }

    private static MalformedMessageException malformed(String path, int offset, String reason) {
        return new MalformedMessageException("sub_list" + path, offset, reason);
    }
}
