// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Goal;
import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.coverage.MessageCoverage;
import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.coverage.PointerState;
import dev.spicewire.conformance.coverage.SharedBytes;
import dev.spicewire.conformance.coverage.SizeClass;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** A body for each thing that a message can be, as far as no earlier body shows it. */
final class GoalVectors {

    private static final int MOST_TARGETS = 64;

    private final BodyJudge judge;
    private final MessageCoverage coverage;
    private final VectorList vectors;
    private final Message message;

    GoalVectors(BodyJudge judge, MessageCoverage coverage, VectorList vectors) {
        this.judge = judge;
        this.coverage = coverage;
        this.vectors = vectors;
        message = judge.kind().message().body();
    }

    /** Adds the whole bodies: the least, the largest, and what is between. */
    void addWholes() {
        for (Fill fill : Fill.values()) {
            made(fill, Aim.NONE).flatMap(body -> Draft.of(judge, body)).ifPresent(draft -> add(draft, fill.word()));
        }
    }

    /** Adds a body for a goal that no earlier body has reached, if there is one; a flag is to be set alone, too. */
    void add(Goal goal) {
        if (coverage.isReached(goal) && goal.measure() != Measure.FLAGS) {
            return;
        } else if (goal.measure() == Measure.POINTERS) {
            pointer(goal);
            return;
        }
        Optional<byte[]> body = made(Fill.PLAIN, Aim.at(goal));
        body.flatMap(written -> emptyTarget(written, goal)).or(() -> body.flatMap(written -> Draft.of(judge, written)))
                .ifPresent(draft -> add(draft, goal.name()));
    }

    /** {@return the body with a pointer to no elements in place of null, if that is what a goal asks for} */
    private Optional<Draft> emptyTarget(byte[] body, Goal goal) {
        if (goal.measure() != Measure.SIZES || goal.number() != SizeClass.NONE.ordinal() || !pointsTo(goal)) {
            return Optional.empty();
        }
        return Words.pointer(judge.trace(body), path(goal)).filter(word -> Words.number(word) == 0)
                .flatMap(word -> Draft.judged(judge, body, Words.with(body, word, 1), "empty-nonnull"));
    }

    /** Adds a body that leads to a place, with more bytes around it than it has itself. */
    void addLong(Place place) {
        made(Fill.LONG, Aim.at(place)).flatMap(body -> Draft.of(judge, body))
                .ifPresent(draft -> add(draft, Fill.LONG.word() + "-" + place.name()));
    }

    /** Adds a body with an array that is as long as its count can say. */
    void addLimit(Place place, long elements) {
        made(Fill.PLAIN, Aim.atSize(place, elements)).flatMap(body -> Draft.of(judge, body))
                .ifPresent(draft -> add(draft, "sizes-" + place.name() + "-limit"));
    }

    /** {@return canonical bytes of values, if they can be written and are not too many} */
    private Optional<byte[]> made(Fill fill, Aim aim) {
        if (judge.budget().isSpent()) {
            return Optional.empty();
        }
        try {
            return judge.write(ValueMaker.of(message, fill, aim, judge.budget()));
        } catch (TooLargeException e) {
            return Optional.empty();
        }
    }

    private void add(Draft draft, String name) {
        vectors.accepted(draft.category(), name, draft.body(), draft.verdict());
    }

    private void pointer(Goal goal) {
        PointerState state = PointerState.values()[(int) goal.number()];
        boolean nullable = !goal.place().last().field().orElseThrow().attributes().has("nonnull");
        if (state == PointerState.NULL && nullable) {
            made(Fill.PLAIN, Aim.at(goal)).flatMap(body -> Draft.of(judge, body))
                    .ifPresent(draft -> add(draft, goal.name()));
            return;
        }
        Optional<Draft> set = made(Fill.PLAIN, Aim.at(goal)).flatMap(body -> Draft.of(judge, body));
        if (set.isEmpty()) {
            return;
        }
        switch (state) {
            case SET -> add(set.get(), goal.name());
            case SHARED -> shared(goal, set.get());
            case NULL -> rejected(goal, set.get(), 0, Rule.NON_NULL);
            case BEYOND -> rejected(goal, set.get(), set.get().body().length, targets(goal));
        }
    }

    private Rule targets(Goal goal) {
        return goal.place().last().field().orElseThrow().type().resolved() instanceof PointerType pointer
                && pointer.target().resolved() instanceof Struct ? Rule.STRUCT_TARGETS : Rule.ARRAY_TARGETS;
    }

    private static boolean pointsTo(Goal goal) {
        return goal.place().last().field().orElseThrow().type().resolved() instanceof PointerType;
    }

    private Optional<byte[]> leadingTo(byte[] body, Goal goal, long target) {
        return Words.pointer(judge.trace(body), path(goal)).map(word -> Words.with(body, word, target));
    }

    private void rejected(Goal goal, Draft set, long word, Rule rule) {
        leadingTo(set.body(), goal, word).ifPresent(body -> {
            Optional<Decoded.Rejected> fault = judge.fault(body)
                    .filter(found -> Words.plain(found.path()).equals(path(goal)));
            fault.ifPresent(found -> vectors.rejected("pointer", goal.name(), body, rule, set.body(),
                    found.path() + " " + found.reason()));
        });
    }

    /** Leads the pointer to where others lead, or else to any bytes of the message that do. */
    private void shared(Goal goal, Draft set) {
        Optional<ReadTrace.Piece> word = Words.pointer(judge.trace(set.body()), path(goal));
        if (word.isEmpty()) {
            return;
        }
        Set<Long> targets = new LinkedHashSet<>();
        Words.pointers(judge.trace(set.body())).stream().map(Words::number)
                .filter(target -> target != 0 && target != Words.number(word.get())).forEach(targets::add);
        for (long target = 1; target < Math.min(set.body().length, MOST_TARGETS); target++) {
            targets.add(target);
        }
        for (long target : targets) {
            byte[] body = Words.with(set.body(), word.get(), target);
            if (SharedBytes.areIn(judge.trace(body), word.get().path(), body.length)) {
                Optional<Draft> draft = Draft.judged(judge, set.body(), body, "shared-pointer");
                if (draft.isPresent()) {
                    add(draft.get(), goal.name());
                    return;
                }
            }
        }
    }

    private String path(Goal goal) {
        return Words.path(judge.kind().message().name(), goal.place());
    }
}
