// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.arbitrary;

import java.util.List;

/** Decides what is made where several things are possible. */
public interface Choices {

    /**
     * Makes one decision.
     *
     * @param options number of possibilities, 1 to 256
     * @return one of them, counted from 0, which is the simplest
     */
    int below(int options);

    /** {@return one of the options, the first being the simplest} */
    default <T> T of(List<T> options) {
        return options.get(below(options.size()));
    }
}
