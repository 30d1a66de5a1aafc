// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.transport;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.x500.X500Principal;

/**
 * The subject that a server's certificate has to have, as SPICE clients and {@code .vv} files write it: the parts in
 * the order of the certificate, with commas between them, such as {@code C=XX,O=Organization,CN=host}; a backslash in
 * front of a comma makes it part of a value. The whole subject has to be the same; letter case and repeated blanks play
 * no part.
 */
final class HostSubject {

    private static final Pattern PART = Pattern.compile("\\G\\s*([A-Za-z0-9.]+)=((?:[^\\\\,]|\\\\.)*)(,|$)");

    private final X500Principal principal;

    /**
     * Reads a subject.
     *
     * @throws IllegalArgumentException if it is none
     */
    HostSubject(String text) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        int end = 0;
        while (matcher.find()) {
            parts.add(matcher.group(1) + "=\"" + value(matcher.group(2)) + '"');
            end = matcher.end();
        }
        if (parts.isEmpty() || end < text.length() || text.endsWith(",")) {
            throw new IllegalArgumentException("'" + text + "' is no subject such as C=XX,O=Organization,CN=host");
        }
        // The JDK writes the innermost part first.
        Collections.reverse(parts);
        principal = new X500Principal(String.join(",", parts));
    }

    /** {@return a value as the JDK reads it between quotes} */
    private static String value(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1").strip().replaceAll("[\"\\\\]", "\\\\$0");
    }

    /** {@return whether a certificate has the subject} */
    boolean matches(X500Principal subject) {
        return principal.equals(subject);
    }
}
