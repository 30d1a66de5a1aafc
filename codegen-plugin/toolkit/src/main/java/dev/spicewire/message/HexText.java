// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes as people write and paste them: pairs of hexadecimal digits, of either case, with white space, colons or
 * {@code 0x} in front of pairs where they like.
 */
public final class HexText {

    private static final int MOST_SHOWN = 20;

    private HexText() {
    }

    /** {@return whether a text can only be meant as bytes} */
    public static boolean isOne(String text) {
        return fault(text).isEmpty();
    }

    /** {@return where a text is no bytes, if it is none} */
    public static Optional<String> fault(String text) {
        try {
            parse(text);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Reads bytes.
     *
     * @param text the digits
     * @return the bytes
     * @throws IOException if it holds anything else; the message says where and what
     */
    public static byte[] parse(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() / 2);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == ':') {
                at++;
            } else if (isPrefix(text, at)) {
                at += 2;
            } else {
                bytes.write(digit(text, at) << 4 | digit(text, at + 1));
                at += 2;
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isPrefix(String text, int at) {
        return text.startsWith("0x", at) || text.startsWith("0X", at);
    }

    private static int digit(String text, int at) throws IOException {
        if (at >= text.length()) {
            throw new IOException("the last digit is alone: bytes are pairs of hexadecimal digits");
        }
        char c = text.charAt(at);
        if (!HexFormat.isHexDigit(c)) {
            int line = 1 + (int) text.substring(0, at).chars().filter(other -> other == '\n').count();
            int column = at - text.lastIndexOf('\n', at - 1);
            throw new IOException("line " + line + ", column " + column + ": '" + shown(text, at)
                    + "' is no byte, which is a pair of hexadecimal digits");
        }
        return HexFormat.fromHexDigit(c);
    }

    /** {@return the word at a place, without what a terminal would take for more than a letter} */
    private static String shown(String text, int at) {
        int end = at;
        while (end < text.length() && end < at + MOST_SHOWN && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(at, Math.max(end, at + 1)).replaceAll("\\p{Cntrl}", "?");
    }
}
