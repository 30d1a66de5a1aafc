// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

/** Text in a page. */
final class HtmlText {

    private HtmlText() {
    }

    /** {@return the text without markup, and without characters that neither HTML nor XML has} */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c < ' ' && c != '\n' && c != '\t' || c == '\uFFFE' || c == '\uFFFF'
                        ? '\uFFFD' : c);
            }
        }
        return out.toString();
    }
}
