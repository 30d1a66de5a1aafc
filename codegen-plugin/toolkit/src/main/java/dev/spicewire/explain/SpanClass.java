// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import java.util.Locale;

/** The class of a span in a page. */
final class SpanClass {

    private SpanClass() {
    }

    static String of(Span span) {
        return span.role().name().toLowerCase(Locale.ROOT);
    }
}
