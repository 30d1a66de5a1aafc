// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import dev.spicewire.conformance.bench.race.Contestant.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A capture of 190 MB decoded by {@code ./spicewire} and by tshark, in turns in one run: whole processes, from start to
 * end. From the root of the source tree, after a build:
 *
 * <pre>java -cp conformance-tests/target/benchmarks.jar dev.spicewire.conformance.bench.race.CaptureRace docs 5</pre>
 *
 * <p>The runs go to {@code docs/performance/captures.csv}, their table to {@code docs/performance.md}. More launchers
 * can follow, such as that of an older build.
 */
public final class CaptureRace {

    private static final int SESSIONS = 100;

    private CaptureRace() {
    }

    /**
     * Runs it.
     *
     * @param args directory of the page, number of runs, other launchers
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path docs = Path.of(args[0]);
        List<String> launchers = new ArrayList<>(List.of("./spicewire"));
        launchers.addAll(Arrays.asList(args).subList(2, args.length));
        Path directory = Files.createTempDirectory("race");
        Path capture = directory.resolve("sessions.pcap");
        try {
            RepeatedSession.write(capture, SESSIONS);
            List<Run> runs = new ArrayList<>();
            for (int i = 0; i < Integer.parseInt(args[1]); i++) {
                for (Contestant contestant : contestants(launchers)) {
                    Run run = contestant.run(capture);
                    System.err.println(run.line());
                    runs.add(run);
                }
            }
            RaceTable table = new RaceTable(runs, Files.size(capture));
            Files.write(docs.resolve("performance").resolve("captures.csv"), table.csv());
            table.putInto(docs.resolve("performance.md"));
        } finally {
            Files.deleteIfExists(capture);
            Files.delete(directory);
        }
    }

    private static List<Contestant> contestants(List<String> launchers) {
        List<Contestant> all = new ArrayList<>();
        for (String launcher : launchers) {
            for (String format : List.of("summary", "json", "csv", "text")) {
                all.add(new Contestant(String.format(Locale.ROOT, "%s decode --format %s", launcher, format),
                        List.of(launcher, "decode", "--format", format)));
            }
        }
        all.add(tshark("-q", "-z", "io,phs"));
        all.add(tshark("-T", "json"));
        return all;
    }

    private static Contestant tshark(String... options) {
        List<String> command = new ArrayList<>(List.of("tshark"));
        command.addAll(List.of(options));
        String name = String.join(" ", command);
        command.addAll(List.of("-d", "tcp.port==5931,spice", "-r"));
        return new Contestant(name, command);
    }
}
