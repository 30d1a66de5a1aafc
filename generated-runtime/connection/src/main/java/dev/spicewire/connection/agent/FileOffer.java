// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import dev.spicewire.runtime.MalformedMessageException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that a client wants to send to the guest.
 *
 * @param name its name, without a folder
 * @param size its bytes
 */
public record FileOffer(String name, long size) {

    private static final String GROUP = "[vdagent-file-xfer]";

    /**
     * Checks the size.
     *
     * @param name its name, without a folder
     * @param size its bytes
     */
    public FileOffer {
        if (size < 0) {
            throw new IllegalArgumentException("a file of " + size + " bytes");
        }
    }

    /** {@return the offer in a key file, as {@code file_xfer_start} has it: agents look for the 0 byte at its end} */
    public ByteBuffer toText() {
        String escaped = name.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r");
        String indented = escaped.startsWith(" ") ? "\\s" + escaped.substring(1) : escaped;
        return ByteBuffer.wrap((GROUP + "\nname=" + indented + "\nsize=" + size + "\n\0")
                .getBytes(StandardCharsets.UTF_8));
    }

    /**
     * {@return the offer that a text makes}
     *
     * @param text a key file; a 0 byte at its end is none of its characters
     * @throws MalformedMessageException if it has no name, no size, or a name that leads out of a folder
     */
    public static FileOffer read(ByteBuffer text) {
        String all = StandardCharsets.UTF_8.decode(text.duplicate()).toString();
        int end = all.indexOf('\0');
        String[] lines = (end < 0 ? all : all.substring(0, end)).split("\n");
        String name = value(lines, "name").map(FileOffer::unescape).orElse("");
        String size = value(lines, "size").orElse("");
        if (name.isEmpty() || name.equals(".") || name.equals("..") || name.contains("/") || name.contains("\\")
                || name.indexOf('\0') >= 0) {
            throw malformed("names no file, but a folder or nothing");
        } else if (!size.matches("[0-9]{1,18}")) {
            throw malformed("has no size, which is a number of at most 18 digits");
        }
        return new FileOffer(name, Long.parseLong(size));
    }

    private static Optional<String> value(String[] lines, String key) {
        boolean inside = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                inside = line.strip().equals(GROUP);
            } else if (inside && line.contains("=") && line.substring(0, line.indexOf('=')).strip().equals(key)) {
                return Optional.of(line.substring(line.indexOf('=') + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\' && i + 1 < text.length()) {
                i++;
                each = switch (text.charAt(i)) {
                    case 's' -> ' ';
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    default -> text.charAt(i);
                };
            }
            plain.append(each);
        }
        return plain.toString();
    }

    private static MalformedMessageException malformed(String reason) {
        return new MalformedMessageException("file_xfer_start.data", 0, reason);
    }
}
