// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.viewer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One group of a file of groups, keys and values. Values stay bytes until they are asked for, so that a secret becomes
 * a {@code String} nowhere.
 */
final class KeyFile implements AutoCloseable {

    private final String name;
    private final byte[] content;
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final int groupLine;

    /** Where a value is. */
    private record Value(int line, int start, int end) {
    }

    /**
     * Reads the keys of a group. The last one of several with one name is the one that counts.
     *
     * @param name    of the file, for messages
     * @param content is wiped by {@link #close}
     * @param group   the group; others are passed over
     */
    KeyFile(String name, byte[] content, String group) throws ViewerFileException {
        this.name = name;
        this.content = content;
        String current = null;
        int found = 0;
        int line = 1;
        for (int start = 0; start < content.length; line++) {
            int end = end(start);
            int first = skipBlanks(start, end);
            if (first < end && content[first] == '[') {
                current = text(first, end).strip();
                found = current.equals("[" + group + "]") ? line : found;
            } else if (first < end && content[first] != '#') {
                if (current == null) {
                    throw new ViewerFileException(name, line, "something stands before the first group; a file"
                            + " begins with [" + group + "]");
                } else if (current.equals("[" + group + "]")) {
                    add(line, first, end);
                }
            }
            start = end + 1;
        }
        if (found == 0) {
            throw new ViewerFileException(name, Math.max(1, line - 1), "the group [" + group + "] is missing");
        }
        groupLine = found;
    }

    private void add(int line, int first, int end) throws ViewerFileException {
        int equals = first;
        while (equals < end && content[equals] != '=') {
            equals++;
        }
        if (equals == end || equals == first) {
            throw new ViewerFileException(name, line, "this is no line of the form key=value; comments begin with #");
        }
        int last = end;
        if (content[last - 1] == '\r') {
            last--;
        }
        values.put(text(first, equals).strip(), new Value(line, skipBlanks(equals + 1, last), last));
    }

    private int end(int start) {
        int end = start;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        return end;
    }

    private int skipBlanks(int start, int end) {
        int at = start;
        while (at < end && (content[at] == ' ' || content[at] == '\t' || content[at] == '\r')) {
            at++;
        }
        return at;
    }

    private String text(int start, int end) {
        return new String(content, start, end - start, StandardCharsets.UTF_8);
    }

    /** {@return the keys, in the order in which they came first} */
    Iterable<String> keys() {
        return values.keySet();
    }

    /** {@return whether a key has a value that is not empty} */
    boolean has(String key) {
        Value value = values.get(key);
        return value != null && value.end > value.start;
    }

    /** {@return the value of a key, or null if it is missing or empty} */
    String text(String key) throws ViewerFileException {
        if (!has(key)) {
            return null;
        }
        byte[] plain = secret(key);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plain)).toString();
        } catch (CharacterCodingException e) {
            throw wrong(key, "is no UTF-8");
        }
    }

    /** {@return the bytes of a value without escapes; the caller wipes them} */
    byte[] secret(String key) throws ViewerFileException {
        Value value = values.get(key);
        byte[] plain = new byte[value.end - value.start];
        int length = 0;
        for (int at = value.start; at < value.end; at++) {
            byte next = content[at];
            if (next == '\\') {
                at++;
                next = at < value.end ? escaped(content[at]) : 0;
            }
            if (next == 0) {
                Arrays.fill(plain, (byte) 0);
                throw wrong(key, "holds a NUL, or a backslash that is not one of \\\\ \\n \\r \\s \\t \\;");
            }
            plain[length++] = next;
        }
        byte[] result = Arrays.copyOf(plain, length);
        Arrays.fill(plain, (byte) 0);
        return result;
    }

    private static byte escaped(byte letter) {
        return switch (letter) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 's' -> ' ';
            case 't' -> '\t';
            case '\\', ';' -> letter;
            default -> 0;
        };
    }

    /** {@return a number, or another one if the key is missing} */
    int number(String key, int least, int most, int otherwise) throws ViewerFileException {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        String digits = text.strip();
        int number = digits.matches("-?[0-9]{1,9}") ? Integer.parseInt(digits) : most + 1;
        if (number < least || number > most) {
            throw wrong(key, "is no number from " + least + " to " + most);
        }
        return number;
    }

    /** {@return whether a key is set to true or 1} */
    boolean isTrue(String key) throws ViewerFileException {
        String text = text(key);
        return text != null && switch (text.strip()) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw wrong(key, "is none of 0, 1, false, true");
        };
    }

    /** {@return what to throw where the value of a key can't be used} */
    ViewerFileException wrong(String key, String problem) {
        return new ViewerFileException(name, values.get(key).line, key + " " + problem);
    }

    /** {@return what to throw where a key is missing} */
    ViewerFileException missing(String key, String right) {
        return new ViewerFileException(name, groupLine, key + " is missing; there has to be " + right);
    }

    /** Overwrites the file's bytes. */
    @Override
    public void close() {
        Arrays.fill(content, (byte) 0);
    }
}
