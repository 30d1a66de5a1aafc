// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import dev.spicewire.conformance.suite.Case;

/** Hears what becomes of cases. Several threads call it. */
public interface CaseListener {

    /** A case was answered. */
    void answered(Case asked, Answer answer);

    /** A case broke the testee. Sometimes that is known only after it was answered: then this is what counts. */
    void broke(Case asked, Breakdown breakdown);

    /** A case is not asked, since its message has broken the testee before. */
    void skipped(Case one, String reason);
}
