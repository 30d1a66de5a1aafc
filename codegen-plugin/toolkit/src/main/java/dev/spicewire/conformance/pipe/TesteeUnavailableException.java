// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.io.IOException;
import java.util.List;

/** There is no testee to talk to. The message says why, and what it wrote to its log. */
public final class TesteeUnavailableException extends IOException {

    private static final long serialVersionUID = 1L;

    TesteeUnavailableException(String reason, List<String> lastWords) {
        super(lastWords.isEmpty() ? reason : reason + "; its log ends: " + String.join(" | ", lastWords));
    }
}
