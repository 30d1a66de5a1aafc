// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The first line of an HTTP message. */
final class HttpLine {

    private static final int MOST = 512;
    private static final Pattern LINE =
            Pattern.compile("[A-Z]{3,16} [\\x21-\\x7e]+ HTTP/\\d\\.\\d|HTTP/\\d\\.\\d \\d{3}( [\\x20-\\x7e]*)?");

    private HttpLine() {
    }

    /** {@return the line, if bytes begin with a request or an answer} */
    static Optional<String> of(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(MOST, bytes.length), StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\r');
        return end < 0 ? Optional.empty()
                : Optional.of(text.substring(0, end)).filter(line -> LINE.matcher(line).matches());
    }
}
