// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

/** Values can't become a record. */
final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String path;

    Refused(String path, String reason) {
        super(reason);
        this.path = path;
    }

    String path() {
        return path;
    }
}
