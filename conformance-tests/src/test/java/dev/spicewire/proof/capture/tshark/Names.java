// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names with {@code *} for anything, several with commas between them. */
record Names(String text, List<Pattern> patterns) {

    static Names of(String text) {
        return new Names(text, Stream.of(text.split(",")).map(Names::pattern).toList());
    }

    boolean have(String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }

    private static Pattern pattern(String glob) {
        return Pattern.compile(Stream.of(glob.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    @Override
    public String toString() {
        return text;
    }
}
