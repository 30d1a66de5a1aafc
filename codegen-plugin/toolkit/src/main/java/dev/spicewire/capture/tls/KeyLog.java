// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.tls;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The keys that peers have written down, in the format of NSS: lines of a label, the client's random and a secret, the
 * latter two in hexadecimal digits. Lines that start with {@code #} are comments.
 */
public final class KeyLog {

    private static final Pattern LINE = Pattern.compile("([A-Z0-9_]+) ([0-9A-Fa-f]{64}) ((?:[0-9A-Fa-f]{2})+)");
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
    private static final HexFormat HEX = HexFormat.of();

    private final Map<String, byte[]> secrets = new HashMap<>();

    /**
     * Adds keys.
     *
     * @param text lines as they are written down
     * @return how many of the lines are no keys
     */
    public int add(byte... text) {
        int faults = 0;
        for (String line : lines(text)) {
            Matcher key = LINE.matcher(line.strip());
            if (key.matches()) {
                secrets.put(name(key.group(1), key.group(2)), HEX.parseHex(key.group(3)));
            } else if (!line.isBlank() && !line.startsWith("#") && !line.startsWith("RSA ")) {
                faults++;
            }
        }
        return faults;
    }

    /** Some editors begin a file with a byte-order mark. */
    private static String[] lines(byte... text) {
        String lines = new String(text, StandardCharsets.ISO_8859_1);
        return (lines.startsWith(BYTE_ORDER_MARK) ? lines.substring(BYTE_ORDER_MARK.length()) : lines).split("\\R");
    }

    /** {@return a log with the same keys; what is added to it is not added to this one} */
    public KeyLog copy() {
        KeyLog copy = new KeyLog();
        copy.secrets.putAll(secrets);
        return copy;
    }

    /** {@return whether there are no keys at all} */
    public boolean isEmpty() {
        return secrets.isEmpty();
    }

    /** {@return a secret of the connection whose client has sent that random} */
    Optional<byte[]> secret(String label, byte... clientRandom) {
        return Optional.ofNullable(secrets.get(name(label, HEX.formatHex(clientRandom))));
    }

    private static String name(String label, String random) {
        return label + " " + random.toLowerCase(Locale.ROOT);
    }
}
