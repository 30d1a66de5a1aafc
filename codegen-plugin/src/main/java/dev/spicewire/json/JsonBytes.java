package dev.spicewire.json;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * JSON straight as UTF-8, without characters in between: a decoded capture is mostly digits, and names that come again
 * and again. What stands where is up to the caller; only commas are put by themselves. For one thread at a time.
 */
public final class JsonBytes {

    private static final int BUFFER_BYTES = 16 * 1024;
    private static final int PIECE_BYTES = 2 * 1024;
    private static final int WORDS = 512;
    private static final int LONGEST_NUMBER = 20;

    private static final VarHandle PAIRS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final short[] HEX_PAIRS = hexPairs();
    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final byte[] piece = new byte[PIECE_BYTES];
    private final String[] words = new String[WORDS];
    private final byte[][] quotedWords = new byte[WORDS][];
    private int end;

    /** Whether the next value or name has one in front of it, in the same array or object. */
    private boolean follows;

    /**
     * Starts without bytes.
     *
     * @param out where to
     */
    public JsonBytes(OutputStream out) {
        this.out = out;
    }

    /** Starts an object. */
    public void startObject() throws IOException {
        start('{');
    }

    /** Ends an object. */
    public void endObject() throws IOException {
        end('}');
    }

    /** Starts an array. */
    public void startArray() throws IOException {
        start('[');
    }

    /** Ends an array. */
    public void endArray() throws IOException {
        end(']');
    }

    /** Ends a value that stands in no other, and its line. */
    public void endLine() throws IOException {
        end('\n');
        follows = false;
    }

    /** Names the next value, with one of not so many names. */
    public void name(String name) throws IOException {
        word(name);
        room(1);
        buffer[end++] = ':';
        follows = false;
    }

    /** Writes a string that is one of not so many, which are kept; {@code null} as null. */
    public void word(String word) throws IOException {
        comma();
        if (word == null) {
            bytes(NULL);
            return;
        }
        int place = word.hashCode() & WORDS - 1;
        if (!word.equals(words[place])) {
            words[place] = word;
            quotedWords[place] = quoted(word);
        }
        bytes(quotedWords[place]);
    }

    /** Writes a string. */
    public void string(String text) throws IOException {
        comma();
        bytes(quoted(text));
    }

    /** Writes null. */
    public void nothing() throws IOException {
        comma();
        bytes(NULL);
    }

    /** Writes a number. */
    public void number(long number) throws IOException {
        comma();
        room(LONGEST_NUMBER);
        if (number < 0) {
            bytes(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
        } else {
            digits(number);
        }
    }

    /** Writes a number of which all 64 bits count. */
    public void unsigned(long bits) throws IOException {
        if (bits >= 0) {
            number(bits);
        } else {
            comma();
            bytes(Long.toUnsignedString(bits).getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Writes the bytes from the position of a buffer to its limit as a string of lower-case hexadecimal digits. */
    public void hex(ByteBuffer bytes) throws IOException {
        comma();
        room(1);
        buffer[end++] = '"';
        while (bytes.hasRemaining()) {
            int count = Math.min(piece.length, bytes.remaining());
            bytes.get(piece, 0, count);
            room(2 * count);
            hexPairs(count);
        }
        room(1);
        buffer[end++] = '"';
    }

    /** Hands on all that is written so far. */
    public void flush() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }

    private void hexPairs(int count) {
        int start = end;
        for (int i = 0; i < count; i++) {
            PAIRS.set(buffer, start + 2 * i, HEX_PAIRS[piece[i] & 0xff]);
        }
        end = start + 2 * count;
    }

    private void digits(long number) {
        int count = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            count++;
        }
        long rest = number;
        for (int i = end + count - 1; i >= end; i--) {
            buffer[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += count;
    }

    private void start(char bracket) throws IOException {
        comma();
        room(1);
        buffer[end++] = (byte) bracket;
        follows = false;
    }

    private void end(char bracket) throws IOException {
        room(1);
        buffer[end++] = (byte) bracket;
        follows = true;
    }

    private void comma() throws IOException {
        if (follows) {
            room(1);
            buffer[end++] = ',';
        }
        follows = true;
    }

    private void bytes(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length) {
            flush();
            out.write(bytes);
            return;
        }
        room(bytes.length);
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
    }

    private void room(int count) throws IOException {
        if (count > buffer.length - end) {
            flush();
        }
    }

    private static byte[] quoted(String text) {
        byte[] escaped = JsonStringEncoder.getInstance().quoteAsUTF8(text);
        byte[] quoted = new byte[escaped.length + 2];
        System.arraycopy(escaped, 0, quoted, 1, escaped.length);
        quoted[0] = '"';
        quoted[quoted.length - 1] = '"';
        return quoted;
    }

    /** {@return both digits of each byte, the first one in the lower bits} */
    private static short[] hexPairs() {
        short[] pairs = new short[1 << Byte.SIZE];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (short) (Character.forDigit(i >> 4, 16) | Character.forDigit(i & 0xf, 16) << Byte.SIZE);
        }
        return pairs;
    }
}
