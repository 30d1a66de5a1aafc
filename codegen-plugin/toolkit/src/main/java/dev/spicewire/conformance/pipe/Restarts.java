package dev.spicewire.conformance.pipe;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often testees may still be started again, over all that run side by side. One that always breaks has to end
 * some time.
 */
public final class Restarts {

    private final AtomicInteger left;

    /**
     * Sets the limit.
     *
     * @param most how many
     */
    public Restarts(int most) {
        left = new AtomicInteger(most);
    }

    /** {@return whether there was one left; it is gone then} */
    boolean take() {
        return left.getAndDecrement() > 0;
    }
}
