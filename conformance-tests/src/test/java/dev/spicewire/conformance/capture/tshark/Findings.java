package dev.spicewire.conformance.capture.tshark;

import dev.spicewire.conformance.capture.tshark.Tables.Counterpart;
import dev.spicewire.conformance.capture.tshark.Tables.Distrust;
import dev.spicewire.conformance.capture.tshark.Tables.Uncompared;
import dev.spicewire.proto.dynamic.NullValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares messages with what tshark says of them, and keeps what came of it. */
final class Findings {

    private static final List<Counterpart> COUNTERPARTS = Tables.counterparts();
    private static final List<Uncompared> UNCOMPARED = Tables.uncompared();
    private static final List<Distrust> DISTRUSTS = Tables.distrusts();

    private final List<String> faults = new ArrayList<>();
    private final Set<Record> usedRows = new LinkedHashSet<>();
    private final Set<String> placed = new TreeSet<>();
    private final Set<String> compared = new TreeSet<>();
    private int agreements;
    private int places;
    private int distrusted;
    private int uncompared;

    void compare(Reading reading, TsharkMessage tshark) {
        String name = reading.message().name();
        for (TsharkField field : tshark.fields()) {
            String where = name + " " + field.path();
            List<Counterpart> counterparts = COUNTERPARTS.stream()
                    .filter(row -> row.messages().have(name) && row.path().have(field.path())).toList();
            List<Uncompared> reasons = UNCOMPARED.stream()
                    .filter(row -> row.messages().have(name) && row.path().have(field.path())).toList();
            if (counterparts.size() + reasons.size() != 1) {
                faults.add(where + " is in " + (counterparts.size() + reasons.size()) + " rows of the tables");
            } else if (counterparts.isEmpty()) {
                uncompared++;
                usedRows.add(reasons.get(0));
            } else {
                usedRows.add(counterparts.get(0));
                compare(where, field, reading, counterparts.get(0));
            }
        }
    }

    private void compare(String where, TsharkField field, Reading reading, Counterpart counterpart) {
        Verdict verdict = counterpart.relation().compare(field, reading, counterpart.ours());
        compared.add(where);
        if (verdict.agrees()) {
            agreements++;
            if (verdict.placed()) {
                places++;
                placed.add(where);
            }
            return;
        }
        List<Distrust> reasons = DISTRUSTS.stream().filter(row -> applies(row, field, reading)).toList();
        if (reasons.size() != 1) {
            faults.add(where + " at " + field.offset() + " is " + field.show() + ", but " + verdict.disagreement()
                    + " (" + reasons.size() + " rows say that tshark is wrong)");
            return;
        }
        distrusted++;
        Distrust distrust = reasons.get(0);
        usedRows.add(distrust);
        if (!distrust.really().isEmpty()) {
            Verdict second = counterpart.relation().compare(field, reading, distrust.really());
            if (!second.agrees()) {
                faults.add(where + " is not " + distrust.really() + " either: " + second.disagreement());
            }
        }
    }

    private static boolean applies(Distrust row, TsharkField field, Reading reading) {
        return row.messages().have(reading.message().name()) && row.path().have(field.path())
                && (row.when().isEmpty() || reading.value(new FieldPath(row.when(), 0))
                        .filter(value -> value != NullValue.NULL).isPresent());
    }

    /** {@return what can't be explained} */
    List<String> faults() {
        return faults;
    }

    /** {@return rows of the tables that no message needs} */
    List<String> unusedRows() {
        List<Record> all = new ArrayList<>(COUNTERPARTS);
        all.addAll(UNCOMPARED);
        all.addAll(DISTRUSTS);
        all.removeAll(usedRows);
        return all.stream().map(Record::toString).toList();
    }

    /** {@return fields that were compared and whose place could never be told} */
    Set<String> unplaced() {
        Set<String> unplaced = new TreeSet<>(compared);
        unplaced.removeAll(placed);
        return unplaced;
    }

    /** {@return number of values that are the same} */
    int agreements() {
        return agreements;
    }

    /** {@return number of values that are the same and come from the same bytes} */
    int places() {
        return places;
    }

    int distrusted() {
        return distrusted;
    }

    int uncompared() {
        return uncompared;
    }
}
