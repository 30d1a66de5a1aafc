// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.conformance;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.CommonCapability;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of a link message or of a link reply, right at first, and then with one member or another made wrong. */
final class LinkBytes {

    /** Tickets, and mini headers. */
    static final Capabilities USUAL = Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE,
            CommonCapability.MINI_HEADER);
    /** The same with full headers. */
    static final Capabilities FULL = Capabilities.of(CommonCapability.AUTH_SELECTION, CommonCapability.AUTH_SPICE);

    private static final int MAJOR_AT = 4;
    private static final int MINOR_AT = 8;
    private static final int SIZE_AT = 12;
    private static final int MESSAGE_CAPS_AT = LinkHeader.BYTES + 6;
    private static final int REPLY_CAPS_AT = LinkHeader.BYTES + 4 + LinkReply.PUBLIC_KEY_BYTES;
    private static final int OFFSET_BEHIND = 8;
    private static final int LISTS_BYTES = 12;
    private static final byte GAP = (byte) 0xff;

    private final byte[] bytes;
    private final int capsAt;

    private LinkBytes(byte[] bytes, int capsAt) {
        this.bytes = bytes;
        this.capsAt = capsAt;
    }

    static LinkBytes of(LinkMessage message) {
        ByteBuffer out = ByteBuffer.allocate(LinkHeader.BYTES + message.wireSize());
        message.write(out);
        return new LinkBytes(out.array(), MESSAGE_CAPS_AT);
    }

    static LinkBytes of(LinkReply reply) {
        ByteBuffer out = ByteBuffer.allocate(LinkHeader.BYTES + reply.wireSize());
        reply.write(out);
        return new LinkBytes(out.array(), REPLY_CAPS_AT);
    }

    /** {@return the same with other first four bytes} */
    LinkBytes magic(String word) {
        byte[] changed = bytes();
        System.arraycopy(word.getBytes(StandardCharsets.US_ASCII), 0, changed, 0, MAJOR_AT);
        return new LinkBytes(changed, capsAt);
    }

    /** {@return the same of another version} */
    LinkBytes version(long major, long minor) {
        return with(MAJOR_AT, major).with(MINOR_AT, minor);
    }

    /** {@return the same that announces another size} */
    LinkBytes size(long announced) {
        return with(SIZE_AT, announced);
    }

    /** {@return the same that announces other numbers of words of capabilities} */
    LinkBytes words(long common, long channel) {
        return with(capsAt, common).with(capsAt + Integer.BYTES, channel);
    }

    /** {@return the same that has its capabilities elsewhere} */
    LinkBytes offset(long announced) {
        return with(capsAt + OFFSET_BEHIND, announced);
    }

    /** {@return the same with four bytes in front of its capabilities, which its offset leaves out} */
    LinkBytes gap() {
        int words = capsAt + LISTS_BYTES;
        byte[] longer = Arrays.copyOf(bytes, bytes.length + Integer.BYTES);
        Arrays.fill(longer, words, words + Integer.BYTES, GAP);
        System.arraycopy(bytes, words, longer, words + Integer.BYTES, bytes.length - words);
        return new LinkBytes(longer, capsAt).size(longer.length - LinkHeader.BYTES)
                .offset((long) words + Integer.BYTES - LinkHeader.BYTES);
    }

    /** {@return only the first of them} */
    byte[] first(int count) {
        return Arrays.copyOf(bytes, count);
    }

    /** {@return a copy} */
    byte[] bytes() {
        return bytes.clone();
    }

    /** {@return them in hexadecimal} */
    String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    private LinkBytes with(int at, long value) {
        byte[] changed = bytes();
        Wire.put32(ByteBuffer.wrap(changed), at, value);
        return new LinkBytes(changed, capsAt);
    }
}
