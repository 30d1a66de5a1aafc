// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import dev.spicewire.conformance.report.Rerun;
import java.time.Duration;
import java.util.List;

/**
 * How a testee is run.
 *
 * @param command the program and its arguments
 * @param jobs    how many processes of it run side by side
 * @param timeout how long it may take for one answer
 * @param rerun   how a case is run alone, for reports
 */
public record RunSettings(List<String> command, int jobs, Duration timeout, Rerun rerun) {

    /**
     * Checks the settings.
     *
     * @throws IllegalArgumentException if one makes no sense; the message says which
     */
    public RunSettings {
        command = List.copyOf(command);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("the command of the testee is empty");
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("the number of processes is " + jobs + ", must be at least 1");
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("the timeout must be more than 0 s");
        }
    }

    /**
     * Settings for the bundled suite.
     *
     * @param command the program and its arguments
     * @param jobs    how many processes of it run side by side
     * @param timeout how long it may take for one answer
     */
    public RunSettings(List<String> command, int jobs, Duration timeout) {
        this(command, jobs, timeout, Rerun.of(command));
    }
}
