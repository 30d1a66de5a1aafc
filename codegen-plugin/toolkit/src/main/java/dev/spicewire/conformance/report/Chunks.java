// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import java.util.ArrayList;
import java.util.List;

/** Long values as lines: bytes and JSON have no words to break at. */
final class Chunks {

    private Chunks() {
    }

    /** {@return the value in pieces of one length, at least one} */
    static List<String> of(String value, int length) {
        List<String> pieces = new ArrayList<>();
        for (int start = 0; start == 0 || start < value.length(); start += length) {
            pieces.add(value.substring(start, Math.min(value.length(), start + length)));
        }
        return pieces;
    }
}
