// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.json;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * Some bytes as lower-case hexadecimal digits, which go straight into a generator's own buffer: most of a decoded
 * capture is digits of payloads. None of them needs an escape, so what is quoted looks like what is not.
 */
final class HexDigits implements SerializableString {

    private static final int NO_ROOM = -1;
    private static final VarHandle PAIR =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] PAIRS = pairs();

    private final byte[] bytes;
    private int count;

    /**
     * No digits yet.
     *
     * @param most the most bytes that it can take at a time
     */
    HexDigits(int most) {
        bytes = new byte[most];
    }

    /** Takes as many bytes as it can, in place of those that it has; {@return whether there were any} */
    boolean take(ByteBuffer from) {
        count = Math.min(bytes.length, from.remaining());
        from.get(bytes, 0, count);
        return count > 0;
    }

    @Override
    public String getValue() {
        return HexFormat.of().formatHex(bytes, 0, count);
    }

    @Override
    public int charLength() {
        return 2 * count;
    }

    @Override
    public char[] asQuotedChars() {
        return getValue().toCharArray();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        byte[] digits = new byte[charLength()];
        appendUnquotedUTF8(digits, 0);
        return digits;
    }

    @Override
    public byte[] asQuotedUTF8() {
        return asUnquotedUTF8();
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        if (charLength() > buffer.length - offset) {
            return NO_ROOM;
        }
        for (int i = 0; i < count; i++) {
            PAIR.set(buffer, offset + 2 * i, PAIRS[bytes[i] & 0xff]);
        }
        return charLength();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        return appendUnquotedUTF8(buffer, offset);
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        if (charLength() > buffer.length - offset) {
            return NO_ROOM;
        }
        getValue().getChars(0, charLength(), buffer, offset);
        return charLength();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        return appendUnquoted(buffer, offset);
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(asUnquotedUTF8());
        return charLength();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) throws IOException {
        return writeUnquotedUTF8(out);
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (charLength() > buffer.remaining()) {
            return NO_ROOM;
        }
        buffer.put(asUnquotedUTF8());
        return charLength();
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        return putUnquotedUTF8(buffer);
    }

    /** {@return both digits of each byte, the first one in the lower bits} */
    private static short[] pairs() {
        HexFormat format = HexFormat.of();
        short[] pairs = new short[1 << Byte.SIZE];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (format.toHighHexDigit(i) | format.toLowHexDigit(i) << Byte.SIZE);
        }
        return pairs;
    }
}
