package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which case of a switch is taken for a value: numbers are looked up, only flags and the default are tried in turn. */
public final class CaseTable {

    private record Place(int index, SwitchCase choice) {
    }

    private final Map<Long, Place> byNumber = new HashMap<>();
    private final List<Place> tried = new ArrayList<>();

    /** The table of a switch. */
    public CaseTable(Switch choice) {
        for (int i = 0; i < choice.cases().size(); i++) {
            SwitchCase next = choice.cases().get(i);
            Place place = new Place(i, next);
            next.labels().stream().filter(CaseLabel.Equal.class::isInstance).map(CaseLabel.Equal.class::cast)
                    .forEach(label -> byNumber.putIfAbsent(label.value().number(), place));
            if (!next.labels().stream().allMatch(CaseLabel.Equal.class::isInstance)) {
                tried.add(place);
            }
        }
    }

    /** {@return the first case that matches a value of the switch variable} */
    public Optional<SwitchCase> taken(long number) {
        Place known = byNumber.get(number);
        for (Place place : tried) {
            if (known != null && known.index() < place.index()) {
                return Optional.of(known.choice());
            } else if (place.choice().matches(number)) {
                return Optional.of(place.choice());
            }
        }
        return Optional.ofNullable(known).map(Place::choice);
    }
}
