// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What corresponds to what between tshark and us, and where it can't: the tables among the test resources. */
final class Tables {

    /** A row of {@code counterparts.tsv} or {@code uncompared.tsv} for each field of tshark's. */
    static final List<Row> FIELDS = Stream.<Row>concat(
            read("counterparts.tsv", c -> new Counterpart(Names.of(c[0]), Names.of(c[1]), Relation.of(c[2]), c[3])),
            read("uncompared.tsv", c -> new Uncompared(Names.of(c[0]), Names.of(c[1]), c[2]))).toList();

    /** {@code distrust.tsv}. */
    static final List<Distrust> DISTRUSTS =
            read("distrust.tsv", c -> new Distrust(Names.of(c[0]), Names.of(c[1]), c[2], c[3], c[4])).toList();

    private Tables() {
    }

    /** {@return the rows that are about such fields} */
    static <R extends Row> List<R> about(FieldKind kind, List<R> rows) {
        return rows.stream().filter(r -> r.messages().have(kind.message()) && r.path().have(kind.path())).toList();
    }

    private static <R extends Row> Stream<R> read(String name, Function<String[], R> row) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Tables.class.getResourceAsStream("/tshark/" + name), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> row.apply(line.split("\t", -1)))
                    .toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row, whatever it says. */
    sealed interface Row {

        /** {@return the messages it is about} */
        Names messages();

        /** {@return the paths of the fields it is about} */
        Names path();
    }

    /**
     * A field of tshark's and our member for it.
     *
     * @param messages where
     * @param path     paths of tshark's fields
     * @param relation how they correspond
     * @param ours     path of our member
     */
    record Counterpart(Names messages, Names path, Relation relation, String ours) implements Row {
    }

    /**
     * Fields of tshark's that can't be compared.
     *
     * @param messages where
     * @param path     their paths
     * @param reason   why not
     */
    record Uncompared(Names messages, Names path, String reason) implements Row {
    }

    /**
     * Fields of which tshark is wrong.
     *
     * @param messages where
     * @param path     their paths
     * @param when     only in messages where this member of ours has a value; empty for all
     * @param reason   what is wrong
     * @param really   how the path of our member that tshark shows differs from that of the one it names,
     *                 {@code .left=.top}; empty if it shows none
     */
    record Distrust(Names messages, Names path, String when, String reason, String really) implements Row {

        /** {@return whether tshark shows a member, only not the one that it names} */
        boolean isMisnamed() {
            return !really.isEmpty();
        }

        /** {@return the path of our member that is shown in place of another} */
        String really(String ours) {
            String[] parts = really.split("=");
            return ours.replace(parts[0], parts[1]);
        }
    }
}
