// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import java.util.List;

/**
 * A testee process that could not go on.
 *
 * @param what      what it did, as a predicate: {@code ended with exit code 3}
 * @param lastWords the last lines that it wrote to its standard error
 * @param hung      whether it was waited for in vain
 */
public record Breakdown(String what, List<String> lastWords, boolean hung) {

    /** Takes a copy. */
    public Breakdown {
        lastWords = List.copyOf(lastWords);
    }

    /** {@return this one as seen when it does not happen again} */
    Breakdown unrepeated() {
        String doubt = " with this case and others on their way; it did not when they were asked one by one";
        return new Breakdown(what + doubt, lastWords, hung);
    }
}
