// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

/** A page whose generated parts stand between {@code <!-- begin NAME -->} and {@code <!-- end NAME -->}. */
public final class Sections {

    private String page;

    /**
     * Takes a page.
     *
     * @param page its text
     */
    public Sections(String page) {
        this.page = page;
    }

    /**
     * Puts new text between the marks of a part.
     *
     * @param name of the part
     * @param text what stands there from now on
     * @throws IllegalArgumentException if the page does not have the marks
     */
    public void replace(String name, String text) {
        String begin = "<!-- begin " + name + " -->\n";
        String end = "<!-- end " + name + " -->";
        int from = page.indexOf(begin);
        int to = page.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("the page has no place for '" + name + "': write '" + begin.strip()
                    + "' and '" + end + "' where it belongs");
        }
        page = page.substring(0, from + begin.length()) + "\n" + text.strip() + "\n\n" + page.substring(to);
    }

    @Override
    public String toString() {
        return page;
    }
}
