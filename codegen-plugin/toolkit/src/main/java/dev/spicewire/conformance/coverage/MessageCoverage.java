// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.coverage;

import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been shown of one message. */
public final class MessageCoverage {

    private final MessageKind kind;
    private final Map<Member, PlaceCoverage> places = new IdentityHashMap<>();
    private final List<PlaceCoverage> inOrder;
    private final PathPlaces paths;
    private final boolean pointers;
    private boolean accepted;

    /**
     * Nothing has been shown yet.
     *
     * @param kind the message
     */
    public MessageCoverage(MessageKind kind) {
        this.kind = kind;
        List<Place> all = Places.of(kind.message().body());
        inOrder = all.stream().map(this::open).toList();
        paths = new PathPlaces(kind.message().body(), places);
        pointers = all.stream().flatMap(place -> place.last().field().stream())
                .anyMatch(field -> field.type().resolved() instanceof PointerType);
    }

    private PlaceCoverage open(Place place) {
        PlaceCoverage opened = new PlaceCoverage(place);
        places.put(member(place), opened);
        return opened;
    }

    private static Member member(Place place) {
        return place.last().field().<Member>map(Field.class::cast).orElse(place.last().member());
    }

    /** {@return the message} */
    public MessageKind kind() {
        return kind;
    }

    /** {@return whether a body of it was accepted} */
    public boolean isAccepted() {
        return accepted;
    }

    /** {@return all that can be shown, nearer places first} */
    public Stream<Goal> goals() {
        return inOrder.stream().flatMap(place -> place.goals().stream());
    }

    /** {@return what has not been shown} */
    public Stream<Goal> missing() {
        return inOrder.stream().flatMap(PlaceCoverage::missing);
    }

    /** {@return whether nothing is missing} */
    boolean isComplete() {
        return accepted && inOrder.stream().allMatch(PlaceCoverage::isComplete);
    }

    /** {@return whether something has been shown} */
    public boolean isReached(Goal goal) {
        return Optional.ofNullable(places.get(member(goal.place()))).filter(place -> place.isReached(goal)).isPresent();
    }

    /** {@return the places of the message, nearer ones first} */
    public Stream<Place> places() {
        return inOrder.stream().map(PlaceCoverage::place);
    }

    /** {@return the place that a path of a trace leads to, if it is a field} */
    public Optional<Place> place(String path, ReadTrace trace) {
        return paths.find(path, trace).map(PlaceCoverage::place);
    }

    /** {@return whether it has pointers, so that the way in which a body is read tells something} */
    boolean hasPointers() {
        return pointers;
    }

    /** The values of a body that was accepted, or that is to be written. */
    void values(StructValue fields) {
        accepted = true;
        if (inOrder.isEmpty()) {
            return;
        }
        new ValueWalk(places).container(kind.message().body(), fields);
    }

    /** How a body was read that was accepted. */
    void pointers(ReadTrace trace, int length) {
        SharedBytes bytes = new SharedBytes(trace, length);
        for (ReadTrace.Part part : trace.parts()) {
            if (bytes.areIn(part)) {
                paths.find(part.path(), trace).ifPresent(place -> place.reach(PointerState.SHARED));
            }
        }
    }

    /** How far a body was read that was rejected. */
    void fault(ReadTrace trace, Decoded.Rejected fault, int length) {
        trace.pieces().stream().filter(piece -> piece.kind() == ReadTrace.Kind.POINTER
                && piece.from() == fault.offset() && piece.path().equals(fault.path())).forEach(piece -> {
            long word = ((IntValue) piece.value()).bits();
            if (word == 0 || word >= length) {
                paths.find(piece.path(), trace).ifPresent(place ->
                        place.reach(word == 0 ? PointerState.NULL : PointerState.BEYOND));
            }
        });
    }
}
