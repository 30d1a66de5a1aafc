// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much has to be shown.
 *
 * @param percents the least share of each measure that matters, in percent
 */
public record MinimumCoverage(Map<Measure, BigDecimal> percents) {

    /** Anything is enough. */
    public static final MinimumCoverage NONE = new MinimumCoverage(Map.of());

    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    /** Takes a copy. */
    public MinimumCoverage {
        percents = Map.copyOf(percents);
    }

    /**
     * Reads shares such as {@code 90} for all measures or {@code messages=100,arms=95}.
     *
     * @param text shares with commas between them; a later one counts more
     * @return what they ask for
     * @throws IllegalArgumentException if one is no share; the message says what would be right
     */
    public static MinimumCoverage of(String text) {
        Map<Measure, BigDecimal> percents = new EnumMap<>(Measure.class);
        for (String share : text.split(",", -1)) {
            int equals = share.indexOf('=');
            BigDecimal percent = percent(share.substring(equals + 1).strip());
            if (equals < 0) {
                Arrays.stream(Measure.values()).forEach(measure -> percents.put(measure, percent));
            } else {
                percents.put(measure(share.substring(0, equals).strip()), percent);
            }
        }
        return new MinimumCoverage(percents);
    }

    /** {@return what is less than it has to be, a sentence each} */
    public List<String> shortfalls(CoverageReport report) {
        List<String> shortfalls = new ArrayList<>();
        if (!report.isMeasured() && !percents.isEmpty()) {
            return List.of("no coverage: no case is about a message of the protocol");
        }
        for (Measure measure : Measure.values()) {
            Optional<BigDecimal> least = Optional.ofNullable(percents.get(measure));
            Share share = report.all().of(measure);
            if (least.isPresent() && least.get().compareTo(BigDecimal.valueOf(share.percent())) > 0) {
                shortfalls.add("coverage of " + measure.word() + " is " + share.sentence() + ", must be "
                        + least.get().toPlainString() + " %" + report.missing(measure).stream().findFirst()
                                .map(item -> "; missing is " + item).orElse(""));
            }
        }
        return shortfalls;
    }

    private static Measure measure(String word) {
        return Measure.of(word).orElseThrow(() -> new IllegalArgumentException("'" + word + "' is not measured, only "
                + String.join(", ", Arrays.stream(Measure.values()).map(Measure::word).toList())));
    }

    private static BigDecimal percent(String number) {
        try {
            BigDecimal percent = new BigDecimal(number);
            if (percent.signum() >= 0 && percent.compareTo(MOST) <= 0) {
                return percent;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(notPercent(number), e);
        }
        throw new IllegalArgumentException(notPercent(number));
    }

    private static String notPercent(String number) {
        return "'" + number + "' is no share in percent: write 90, or messages=100,arms=95";
    }
}
