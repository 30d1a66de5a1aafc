package dev.spicewire.conformance;

/** Hears how far a run is. */
@FunctionalInterface
public interface Progress {

    /**
     * Comes some times a second, and at the end.
     *
     * @param done  cases with an outcome
     * @param total all cases
     */
    void at(int done, int total);
}
