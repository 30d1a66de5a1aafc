// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A hash table of the cases of a switch: which one is taken for a value. Only flags and the default are tried in turn.
 */
public final class CaseTable {

    private record IndexedCase(int index, SwitchCase choice) {
    }

    private final Map<Long, IndexedCase> byNumber = new HashMap<>();
    private final List<IndexedCase> tried = new ArrayList<>();

    /** The table of a switch. */
    public CaseTable(Switch choice) {
        for (int i = 0; i < choice.cases().size(); i++) {
            SwitchCase next = choice.cases().get(i);
            IndexedCase tested = new IndexedCase(i, next);
            next.labels().stream().filter(CaseLabel.Equal.class::isInstance).map(CaseLabel.Equal.class::cast)
                    .forEach(label -> byNumber.putIfAbsent(label.value().number(), tested));
            if (!next.labels().stream().allMatch(CaseLabel.Equal.class::isInstance)) {
                tried.add(tested);
            }
        }
    }

    /** {@return the first case that matches a value of the switch variable} */
    public Optional<SwitchCase> taken(long number) {
        IndexedCase known = byNumber.get(number);
        for (IndexedCase tested : tried) {
            if (known != null && known.index() < tested.index()) {
                return Optional.of(known.choice());
            } else if (tested.choice().matches(number)) {
                return Optional.of(tested.choice());
            }
        }
        return Optional.ofNullable(known).map(IndexedCase::choice);
    }
}
