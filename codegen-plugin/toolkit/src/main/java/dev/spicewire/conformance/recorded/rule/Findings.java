// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded.rule;

import dev.spicewire.conformance.suite.Level;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.model.Direction;
import java.util.List;

/**
 * The violations of one connection. Some hold only if the whole connection was seen from its begin: those are kept
 * apart until it is over.
 */
final class Findings {

    private final Tally sure = new Tally();
    private final Tally ifWhole = new Tally();

    /** A rule that everybody has to keep is broken, whatever else was sent. */
    void required(Rule rule, SeenMessage message, String what) {
        sure.add(new Violation(rule, Level.REQUIRED, message.place(), what));
    }

    /** A rule is broken that a peer may have reasons not to keep. */
    void recommended(Rule rule, SeenMessage message, String what) {
        sure.add(new Violation(rule, Level.RECOMMENDED, message.place(), what));
    }

    /** A rule is broken, unless something was sent that was not seen. */
    void requiredIfWhole(Rule rule, SeenMessage message, String what) {
        requiredIfWhole(rule, message.place(), what);
    }

    /** The same of a message seen before. */
    void requiredIfWhole(Rule rule, Place place, String what) {
        ifWhole.add(new Violation(rule, Level.REQUIRED, place, what));
    }

    /** A rule is broken, as reading the message has told. */
    void add(Violation violation) {
        sure.add(violation);
    }

    /** Takes over all of another one. */
    void add(Findings other) {
        sure.add(other.sure);
        ifWhole.add(other.ifWhole);
    }

    /** What a peer may have reasons for was done, unless something was sent that was not seen. */
    void recommendedIfWhole(Rule rule, Place place, String what) {
        ifWhole.add(new Violation(rule, Level.RECOMMENDED, place, what));
    }

    /** {@return the violations of one side} */
    List<ViolationGroup> of(Direction from, boolean whole) {
        if (!whole) {
            return sure.of(from);
        }
        Tally all = new Tally();
        all.add(sure);
        all.add(ifWhole);
        return all.of(from);
    }
}
