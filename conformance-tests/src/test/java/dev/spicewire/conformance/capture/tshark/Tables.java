package dev.spicewire.conformance.capture.tshark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** What corresponds to what between tshark and us, and where it can't: the tables among the test resources. */
final class Tables {

    private Tables() {
    }

    /**
     * A field of tshark's and our member for it.
     *
     * @param messages where
     * @param path     paths of tshark's fields
     * @param relation how they correspond
     * @param ours     path of our member
     */
    record Counterpart(Names messages, Names path, Relation relation, String ours) {

        private static Counterpart of(String... cells) {
            return new Counterpart(Names.of(cells[0]), Names.of(cells[1]), Relation.of(cells[2]), cells[3]);
        }
    }

    /**
     * Fields of tshark's that can't be compared.
     *
     * @param messages where
     * @param path     their paths
     * @param reason   why not
     */
    record Uncompared(Names messages, Names path, String reason) {

        private static Uncompared of(String... cells) {
            return new Uncompared(Names.of(cells[0]), Names.of(cells[1]), cells[2]);
        }
    }

    /**
     * Fields of which tshark is wrong.
     *
     * @param messages where
     * @param path     their paths
     * @param when     only in messages where this member of ours has a value; empty for all
     * @param reason   what is wrong
     * @param really   our member that tshark shows under the wrong name; empty if it shows none
     */
    record Distrust(Names messages, Names path, String when, String reason, String really) {

        private static Distrust of(String... cells) {
            return new Distrust(Names.of(cells[0]), Names.of(cells[1]), cells[2], cells[3], cells[4]);
        }
    }

    static List<Counterpart> counterparts() {
        return read("counterparts.tsv", Counterpart::of);
    }

    static List<Uncompared> uncompared() {
        return read("uncompared.tsv", Uncompared::of);
    }

    static List<Distrust> distrusts() {
        return read("distrust.tsv", Distrust::of);
    }

    private static <T> List<T> read(String name, Function<String[], T> row) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Tables.class.getResourceAsStream("/tshark/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
