// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

/** Thrown from any layer of a packet that leads to no TCP segment. */
class NoSegment extends Exception {

    private static final long serialVersionUID = 1L;

    NoSegment(String reason) {
        super(reason, null, false, false);
    }

    /** {@return of a packet that ends inside a header} */
    static NoSegment within(String header) {
        return new NoSegment("cut within the " + header + " header");
    }
}
