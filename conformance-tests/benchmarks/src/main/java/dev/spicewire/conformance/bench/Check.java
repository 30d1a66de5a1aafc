// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

/** A benchmark that computes something else than it says measures nothing: setups check their results with this. */
final class Check {

    private Check() {
    }

    /**
     * Compares a result.
     *
     * @throws IllegalStateException if it is not the expected one; the benchmark does not run then
     */
    static void same(Object what, long expected, long actual) {
        if (expected != actual) {
            throw new IllegalStateException(what + ": expected " + expected + ", got " + actual);
        }
    }
}
