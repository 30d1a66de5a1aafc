// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The results of one run of JMH, as its JSON says them. */
final class Results {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private final List<Result> all;
    private final String environment;

    private Results(List<Result> all, String environment) {
        this.all = all;
        this.environment = environment;
    }

    /**
     * Reads a file that {@code -rf json} made.
     *
     * @throws IOException if it can't be read, or is not such a file
     */
    static Results load(Path file) throws IOException {
        JsonNode runs = new ObjectMapper().readTree(file.toFile());
        List<Result> results = new ArrayList<>();
        for (JsonNode run : runs) {
            results.add(result(run));
        }
        if (results.isEmpty()) {
            throw new IOException(file + ": there are no results of JMH in it");
        }
        return new Results(results, environment(runs.get(0)));
    }

    /** {@return these and the results of another part of the run, in the same environment} */
    Results and(Results part) {
        return new Results(Stream.concat(all.stream(), part.all.stream()).toList(), environment);
    }

    private static Result result(JsonNode run) {
        String name = run.path("benchmark").asText();
        int method = name.lastIndexOf('.');
        Map<String, String> params = new TreeMap<>();
        run.path("params").properties().forEach(p -> params.put(p.getKey(), p.getValue().asText()));
        JsonNode metric = run.path("primaryMetric");
        List<Double> raw = new ArrayList<>();
        metric.path("rawData").forEach(fork -> fork.forEach(iteration -> raw.add(number(iteration))));
        return new Result(name.substring(name.lastIndexOf('.', method - 1) + 1), params, number(metric.path("score")),
                number(metric.path("scoreError")), metric.path("scoreUnit").asText(),
                number(run.path("secondaryMetrics").path(ALLOCATION).path("score")), raw);
    }

    /** JMH writes what is not a number as text. */
    private static double number(JsonNode node) {
        return node.isMissingNode() ? Double.NaN : Double.parseDouble(node.asText());
    }

    private static String environment(JsonNode run) {
        return String.format(Locale.ROOT,
                "JDK %s (%s, %s); forks: %s; iterations: %s of %s, after %s of %s for warming up",
                run.path("jdkVersion").asText(), run.path("vmName").asText(), run.path("vmVersion").asText(),
                run.path("forks").asText(), run.path("measurementIterations").asText(),
                run.path("measurementTime").asText(), run.path("warmupIterations").asText(),
                run.path("warmupTime").asText());
    }

    /** {@return JDK and length of the run, in words} */
    String environment() {
        return environment;
    }

    /** {@return the results of one method with these parameters among others, in JMH's order} */
    List<Result> of(String benchmark, Map<String, String> params) {
        return all.stream().filter(r -> r.benchmark().equals(benchmark))
                .filter(r -> r.params().entrySet().containsAll(params.entrySet())).toList();
    }

    /** {@return the one result, if it was measured} */
    Optional<Result> one(String benchmark, Map<String, String> params) {
        return of(benchmark, params).stream().findFirst();
    }

    /** {@return its score, or not a number} */
    double score(String benchmark, Map<String, String> params) {
        return one(benchmark, params).map(Result::score).orElse(Double.NaN);
    }
}
