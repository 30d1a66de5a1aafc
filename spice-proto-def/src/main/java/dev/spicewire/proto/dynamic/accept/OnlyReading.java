// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic.accept;

/** Stops making the steps of a definition that they can't follow. */
final class OnlyReading extends Exception {

    private static final long serialVersionUID = 1L;

    OnlyReading(String what) {
        super(what, null, false, false);
    }
}
