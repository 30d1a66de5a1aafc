// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * A password in memory that can be wiped, which a {@code String} can't. It never shows what it is.
 */
public final class Password implements AutoCloseable {

    /** The most bytes that a password has on the wire, its end not counted. */
    public static final int MOST_BYTES = 60;

    private final byte[] bytes;
    private boolean wiped;

    private Password(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies a password, as UTF-8. The characters stay the caller's to wipe.
     *
     * @param characters the password
     * @return the copy
     * @throws IllegalArgumentException if it has more than {@value #MOST_BYTES} bytes or holds a NUL
     */
    public static Password of(char[] characters) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return checked(bytes);
    }

    /**
     * Copies a password. The bytes stay the caller's to wipe.
     *
     * @param bytes the password, without an end
     * @return the copy
     * @throws IllegalArgumentException if it has more than {@value #MOST_BYTES} bytes or holds a NUL
     */
    public static Password of(byte[] bytes) {
        return checked(bytes.clone());
    }

    /** {@return the empty password, for servers that do not ask for one} */
    public static Password none() {
        return new Password(new byte[0]);
    }

    private static Password checked(byte[] bytes) {
        boolean hasEnd = false;
        for (byte each : bytes) {
            hasEnd |= each == 0;
        }
        if (hasEnd || bytes.length > MOST_BYTES) {
            Arrays.fill(bytes, (byte) 0);
            throw new IllegalArgumentException(hasEnd ? "a password can't hold a NUL, which ends it on the wire"
                    : "a password has at most " + MOST_BYTES + " bytes on the wire");
        }
        return new Password(bytes);
    }

    /** {@return a copy that is wiped on its own} */
    public Password copy() {
        return new Password(text());
    }

    /** {@return a copy as characters, for SASL; the caller wipes it} */
    public char[] characters() {
        byte[] text = text();
        CharBuffer decoded = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(text));
        Arrays.fill(text, (byte) 0);
        char[] characters = new char[decoded.remaining()];
        decoded.get(characters);
        Arrays.fill(decoded.array(), '\0');
        return characters;
    }

    /** {@return the bytes with a NUL behind them; the caller wipes them} */
    byte[] terminated() {
        byte[] text = text();
        byte[] result = Arrays.copyOf(text, text.length + 1);
        Arrays.fill(text, (byte) 0);
        return result;
    }

    /**
     * Compares in a time that does not tell where the difference is. A password that has been wiped is nobody's.
     *
     * @param candidate bytes up to and without the first NUL are the password
     */
    synchronized boolean matches(byte[] candidate) {
        byte[] mine = padded(bytes);
        byte[] theirs = padded(candidate);
        boolean same = MessageDigest.isEqual(mine, theirs) & !wiped;
        Arrays.fill(mine, (byte) 0);
        Arrays.fill(theirs, (byte) 0);
        return same;
    }

    /** {@return the text in a field of one size for all, which ends in a NUL if the text fits} */
    private static byte[] padded(byte[] text) {
        byte[] field = new byte[MOST_BYTES + 1];
        int inside = 1;
        for (int i = 0; i < field.length && i < text.length; i++) {
            inside &= text[i] == 0 ? 0 : 1;
            field[i] = (byte) (text[i] * inside);
        }
        return field;
    }

    private synchronized byte[] text() {
        if (wiped) {
            throw new IllegalStateException("the password has been wiped");
        }
        return bytes.clone();
    }

    /** Overwrites the password. It can't be used any more. */
    @Override
    public synchronized void close() {
        Arrays.fill(bytes, (byte) 0);
        wiped = true;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
