// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.text.Html;
import java.util.regex.Pattern;

/** Text in a page, which a testee may have written. */
final class HtmlText {

    private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]");

    private HtmlText() {
    }

    /** {@return the text without markup, and without characters that neither HTML nor XML has} */
    static String escaped(String text) {
        return NO_TEXT.matcher(Html.escape(text)).replaceAll("\uFFFD").replace("'", "&#39;");
    }
}
