// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture.tshark;

import dev.spicewire.proof.capture.tshark.Tables.Counterpart;
import dev.spicewire.proof.capture.tshark.Tables.Distrust;
import dev.spicewire.proof.capture.tshark.Tables.Row;
import dev.spicewire.proto.dynamic.value.NullValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the messages of a capture with what tshark says of them, and keeps what came of it. */
final class Findings {

    private final Map<FieldKind, List<Row>> rowsByKind = new HashMap<>();
    private final Map<FieldKind, List<Distrust>> distrustsByKind = new HashMap<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<Row> usedRows = new HashSet<>();
    private final Set<String> agreeing = new TreeSet<>();
    private final Set<String> placed = new TreeSet<>();
    private int fields;
    private int values;
    private int places;
    private int unread;

    void compare(Reading reading, TsharkMessage tshark) {
        if (tshark.fields().isEmpty()) {
            unread++;
        }
        fields += tshark.fields().size();
        for (TsharkField field : tshark.fields()) {
            FieldKind kind = new FieldKind(reading.message().name(), field.path());
            List<Row> rows = rowsByKind.computeIfAbsent(kind, k -> Tables.about(k, Tables.FIELDS));
            if (rows.size() != 1) {
                faults.add(kind + " is in " + rows.size() + " rows of the tables, not in one");
            } else if (rows.get(0) instanceof Counterpart counterpart) {
                compare(kind, field, reading, counterpart);
            }
            usedRows.addAll(rows);
        }
    }

    private void compare(FieldKind kind, TsharkField field, Reading reading, Counterpart counterpart) {
        List<Distrust> reasons = distrustsByKind.computeIfAbsent(kind, k -> Tables.about(k, Tables.DISTRUSTS)).stream()
                .filter(row -> applies(row, reading)).toList();
        String ours = counterpart.ours();
        if (reasons.size() > 1) {
            faults.add(kind + " is in " + reasons.size() + " rows of distrust");
        } else if (reasons.isEmpty()) {
            compare(kind, field, counterpart.relation().compare(field, reading, ours));
        } else {
            Distrust distrust = reasons.get(0);
            if (!counterpart.relation().compare(field, reading, ours).agrees()) {
                usedRows.add(distrust);
            }
            if (distrust.isMisnamed()) {
                compare(kind, field, counterpart.relation().compare(field, reading, distrust.really(ours)));
            }
        }
    }

    private void compare(FieldKind kind, TsharkField field, Verdict verdict) {
        if (!verdict.agrees()) {
            faults.add(kind + " at " + field.offset() + " is " + field.show() + ", but " + verdict.disagreement());
            return;
        }
        values++;
        agreeing.add(field.path());
        if (verdict.placed()) {
            places++;
            placed.add(field.path());
        }
    }

    private static boolean applies(Distrust row, Reading reading) {
        return row.when().isEmpty() || reading.value(new FieldPath(row.when(), 0))
                .filter(value -> value != NullValue.NULL).isPresent();
    }

    /** {@return disagreements that the tables don't explain} */
    List<String> faults() {
        return faults;
    }

    /** {@return the rows of the tables that were needed} */
    Set<Row> usedRows() {
        return usedRows;
    }

    /** {@return paths of fields that agree at least once} */
    Set<String> agreeing() {
        return agreeing;
    }

    /** {@return paths of fields that are known at least once to come from the same bytes as ours} */
    Set<String> placed() {
        return placed;
    }

    /** {@return number of fields that tshark has} */
    int fields() {
        return fields;
    }

    /** {@return number of values that are the same} */
    int values() {
        return values;
    }

    /** {@return number of values that are the same and known to come from the same bytes} */
    int places() {
        return places;
    }

    /** {@return number of messages of which tshark says nothing} */
    int unread() {
        return unread;
    }
}
