// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bundled definition, many times over: every type and channel of each copy has a suffix of its own, and one
 * protocol lists as many channels as there are numbers for. So its mixture of constructs is that of a real definition,
 * whatever its size.
 */
final class SyntheticDefinition {

    private static final String RESOURCE = "/spice/spice.proto";

    /** The number of a channel is a byte in the link message, and not 0. */
    private static final int MAX_CHANNELS = 255;

    private static final Pattern PROTOCOL = Pattern.compile(
            "(?s)(?:/\\*\\*(?:(?!\\*/).)*\\*/\\s*)?\\bprotocol\\s+\\w+\\s*\\{(.*?)\\}\\s*;");
    private static final Pattern CHANNEL_ID = Pattern.compile("(\\w+)\\s+(\\w+)\\s*(?:=\\s*\\d+\\s*)?;");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern TYPE = Pattern.compile(
            "\\b(?:struct|message|channel|enum8|enum16|enum32|flags8|flags16|flags32|typedef)\\s+(\\w+)");

    private SyntheticDefinition() {
    }

    /** {@return a definition as large as that many bundled ones} */
    static String of(int copies) {
        String bundled = bundled();
        Matcher protocol = PROTOCOL.matcher(bundled);
        if (!protocol.find()) {
            throw new IllegalStateException(RESOURCE + " has no protocol");
        }
        String types = bundled.substring(0, protocol.start());
        Pattern names = Pattern.compile("\\b(" + String.join("|", typeNames(types)) + ")\\b");
        StringBuilder text = new StringBuilder();
        StringBuilder ids = new StringBuilder("protocol Synthetic {\n");
        int number = 1;
        for (int copy = 0; copy < copies; copy++) {
            String suffix = suffix(copy);
            text.append(names.matcher(types).replaceAll("$1" + suffix));
            Matcher id = CHANNEL_ID.matcher(COMMENT.matcher(protocol.group(1)).replaceAll(""));
            while (id.find() && number <= MAX_CHANNELS) {
                ids.append("    ").append(id.group(1)).append(suffix).append(' ').append(id.group(2)).append(suffix)
                        .append(" = ").append(number++).append(";\n");
            }
        }
        return text.append(ids).append("};\n").toString();
    }

    private static SortedSet<String> typeNames(String text) {
        SortedSet<String> names = new TreeSet<>();
        Matcher type = TYPE.matcher(COMMENT.matcher(text).replaceAll(""));
        while (type.find()) {
            names.add(type.group(1));
        }
        return names;
    }

    /** {@return two letters; digits could make the name of another type} */
    private static String suffix(int copy) {
        return "_z" + (char) ('a' + copy / 26) + (char) ('a' + copy % 26);
    }

    private static String bundled() {
        try (InputStream in = Definitions.class.getResourceAsStream(RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
