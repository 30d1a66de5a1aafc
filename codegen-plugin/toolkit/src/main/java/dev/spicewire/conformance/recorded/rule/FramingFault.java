// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.capture.Notice;
import dev.spicewire.conformance.suite.Rule;
import java.util.Optional;

/**
 * What is wrong around the body of a side's next message.
 *
 * @param rule the rule that is broken
 * @param what how
 */
public record FramingFault(Rule rule, String what) {

    /** {@return what a notice tells of the sender, if it is no loss} */
    public static Optional<FramingFault> of(Notice.InStream notice) {
        if (notice instanceof Notice.OtherHeaders other) {
            return Optional.of(new FramingFault(Rule.HEADERS, "begins " + other.text()));
        } else if (notice instanceof Notice.BadSubMessages bad) {
            return Optional.of(new FramingFault(Rule.SUB_MESSAGES, bad.reason()));
        }
        return Optional.empty();
    }
}
