// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One line of JMH's results.
 *
 * @param benchmark class and method, without package
 * @param params    values of the parameters, by their names
 * @param score     what was measured
 * @param error     half of the 99.9 % confidence interval; not a number where there is none
 * @param unit      such as {@code ns/op}
 * @param allocated bytes allocated by one operation; not a number without {@code -prof gc}
 * @param raw       every iteration of every fork
 */
record Result(String benchmark, Map<String, String> params, double score, double error, String unit, double allocated,
        List<Double> raw) {

    /** {@return the median of all iterations, which one disturbed iteration does not move} */
    double median() {
        List<Double> sorted = raw.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    /** {@return bytes per operation as text; what the profiler itself allocates is less than one} */
    String allocatedText() {
        return Double.isNaN(allocated) ? "–" : String.format(Locale.ROOT, "%.0f", allocated);
    }

    /** {@return the score with its error} */
    String scoreText() {
        return Double.isNaN(error) ? Numbers.text(score) : Numbers.text(score) + " ± " + Numbers.text(error);
    }
}
