// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

/**
 * What a message may cost, so that no definition takes all memory or time: values made and bytes read, counted alike.
 * What is left of a message whose budget is spent is left out.
 */
final class Budget {

    /** So many bytes, or elements of an array, has a body at most. */
    static final int MOST_BYTES = 1 << 16;

    private final long most;
    private final Budget whole;
    private long spent;

    /**
     * A budget of a message.
     *
     * @param most how much there is
     */
    Budget(long most) {
        this.most = most;
        whole = this;
    }

    private Budget(Budget whole) {
        most = MOST_BYTES;
        this.whole = whole;
    }

    /** {@return the budget of one body, which is taken off this} */
    Budget ofBody() {
        return new Budget(this);
    }

    /**
     * Takes some off.
     *
     * @param amount how much
     * @throws TooLargeException if there is not so much left
     */
    void spend(long amount) {
        spent += amount;
        if (whole != this) {
            whole.spend(amount);
        }
        if (spent > most) {
            throw new TooLargeException();
        }
    }

    /** {@return whether all is spent} */
    boolean isSpent() {
        return spent > most;
    }
}
