// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

/**
 * What comparing a tshark field with ours gave.
 *
 * @param disagreement what differs; empty if nothing does
 * @param placed       whether it is also known that ours comes from the bytes that tshark read
 */
record Verdict(String disagreement, boolean placed) {

    static final Verdict SAME_VALUE_AND_PLACE = new Verdict("", true);
    static final Verdict SAME_VALUE = new Verdict("", false);

    static Verdict differs(String how) {
        return new Verdict(how, false);
    }

    boolean agrees() {
        return disagreement.isEmpty();
    }
}
