// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import dev.spicewire.text.Printable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes that are text: UTF-8 without control characters but white space, and perhaps a 0 at the end. */
public final class TextBytes {

    /** Fewer bytes look like text by chance. */
    private static final int FEWEST = 4;

    private TextBytes() {
    }

    /**
     * {@return bytes as a text in quotes, if they look like text}
     *
     * @param bytes the bytes from position to limit; both stay as they are
     */
    public static Optional<String> guess(ByteBuffer bytes) {
        return bytes.remaining() < FEWEST ? Optional.empty() : of(bytes);
    }

    /**
     * {@return bytes as a text in quotes, if they can be text}
     *
     * @param bytes the bytes from position to limit; both stay as they are
     */
    public static Optional<String> of(ByteBuffer bytes) {
        ByteBuffer text = bytes.duplicate();
        if (text.hasRemaining() && text.get(text.limit() - 1) == 0) {
            text.limit(text.limit() - 1);
        }
        for (int i = text.position(); i < text.limit(); i++) {
            byte b = text.get(i);
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' || b == 0x7f) {
                return Optional.empty();
            }
        }
        try {
            CharBuffer characters = StandardCharsets.UTF_8.newDecoder().decode(text);
            return hasOddControls(characters) ? Optional.empty() : Optional.of(quoted(characters));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Beyond ASCII there are control characters, too. */
    private static boolean hasOddControls(CharBuffer characters) {
        return characters.chars().anyMatch(c -> c >= 0x7f && Character.isISOControl(c));
    }

    private static String quoted(CharBuffer characters) {
        StringBuilder quoted = new StringBuilder(characters.length() + 2).append('"');
        characters.codePoints().forEach(point -> {
            switch (point) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                case '"', '\\' -> quoted.append('\\').append((char) point);
                default -> Printable.append(quoted, point);
            }
        });
        return quoted.append('"').toString();
    }
}
