// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.suite;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of cases, such as {@code display/server/draw_copy/canonical/clip-rects-2/src_bitmap-quic/5f0c7a11/decode}. A
 * name depends on the vector alone and not on its place, so that other cases come and go without changing it: where its
 * words could be those of another vector, a hash of the body is among them.
 */
public final class CaseName {

    private static final Pattern FORMER = Pattern.compile(
            "(?<suite>[^/\\s]+)/(?<line>[0-9]+)/(?<action>decode|encode|roundtrip|decode-canonical)");
    private static final int HASH_BYTES = 4;
    private static final int HEX_DIGITS_A_BYTE = 2;

    private CaseName() {
    }

    /**
     * Names a vector.
     *
     * @param subject  the message
     * @param category what is done to it
     * @param traits   what its fields are like, if they are to name it
     * @param body     its bytes in hexadecimal
     * @return the name without the action at its end
     */
    static String of(Subject subject, String category, Optional<Traits> traits, String body) {
        List<String> words = beginning(subject, category);
        traits.ifPresentOrElse(known -> words.addAll(known.words()),
                () -> words.add(body.length() / HEX_DIGITS_A_BYTE + "-bytes"));
        // No other message of no bytes, and none of all these values, is in the category.
        boolean told = body.isEmpty() || category.equals("canonical") && traits.filter(Traits::tellAll).isPresent();
        if (!told) {
            words.add(hash(body));
        }
        return joined(words);
    }

    /** {@return the name of a vector that says how it is to be called} */
    static String given(Subject subject, String category, String name) {
        List<String> words = beginning(subject, category);
        words.add(name.replace("/", "-"));
        return joined(words);
    }

    /**
     * What to write in place of a name of earlier versions, which was made of the file and the number of the line.
     *
     * @param id    some name
     * @param suite the cases that there are
     * @return the name now, or how to find it, if the name is one of these
     */
    public static Optional<String> insteadOf(String id, Suite suite) {
        Matcher former = FORMER.matcher(id);
        if (!former.matches()) {
            return Optional.empty();
        }
        return Optional.of(suite.cases().stream()
                .filter(one -> one.suite().equals(former.group("suite"))
                        && Integer.toString(one.line()).equals(former.group("line"))
                        && one.id().endsWith("/" + former.group("action")))
                .map(Case::id).findFirst().orElse("a name that 'conformance run --list' shows"));
    }

    private static List<String> beginning(Subject subject, String category) {
        return new ArrayList<>(List.of(subject.channel().orElse("channel-" + subject.channelType()), subject.from(),
                subject.message().orElse("message-" + subject.id()), category));
    }

    private static String joined(List<String> words) {
        StringBuilder name = new StringBuilder();
        for (String word : words) {
            name.append(name.isEmpty() ? "" : "/");
            boolean replaced = false;
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (isFit(c)) {
                    name.append(c);
                } else if (!replaced) {
                    name.append('-');
                }
                replaced = !isFit(c);
            }
        }
        return name.toString();
    }

    private static boolean isFit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-';
    }

    private static String hash(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
