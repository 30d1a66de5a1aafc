// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.text;

/** Text in HTML, SVG and Markdown. */
public final class Html {

    private Html() {
    }

    /** {@return a text that reads the same in HTML, also between quotes} */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
