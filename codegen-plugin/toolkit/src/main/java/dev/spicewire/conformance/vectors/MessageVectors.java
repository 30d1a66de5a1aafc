// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.coverage.Goal;
import dev.spicewire.conformance.coverage.MessageCoverage;
import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.vectors.LeftOut.Reason;
import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All vectors of a message: what it can be, the same in other layouts, and what it can't be. */
final class MessageVectors {

    /** About what a second of one core is good for. */
    private static final long MOST_COST = 20_000_000;
    private static final int MOST_VECTORS = 5_000;

    private final MessageCoverage message;
    private final BodyJudge judge;
    private final VectorList vectors;
    private final LeftOut leftOut;

    private MessageVectors(DynamicCodec codec, Coverage coverage, MessageCoverage message, LeftOut leftOut) {
        this.message = message;
        this.leftOut = leftOut;
        judge = new BodyJudge(codec, message.kind(), new Budget(MOST_COST));
        vectors = new VectorList(message.kind(), coverage);
    }

    /**
     * Makes the vectors.
     *
     * @param codec    says what is right
     * @param coverage notes what they show
     * @param message  the message
     * @param leftOut  takes what there is no vector of
     * @return the vectors, no two of one body
     */
    static List<MadeVector> of(DynamicCodec codec, Coverage coverage, MessageCoverage message, LeftOut leftOut) {
        MessageVectors made = new MessageVectors(codec, coverage, message, leftOut);
        try {
            made.add();
        } catch (TooLargeException e) {
            leftOut.add(Reason.COSTLY, name(message.kind()));
        }
        return made.vectors.all();
    }

    private void add() {
        Message body = message.kind().message().body();
        if (body.attributes().has("nocopy")) {
            opaque(body);
            return;
        }
        GoalVectors goals = new GoalVectors(judge, message, vectors);
        goals.addWholes();
        for (Goal goal : message.goals().toList()) {
            if (vectors.all().size() > MOST_VECTORS) {
                throw new TooLargeException();
            }
            goals.add(goal);
        }
        message.places().forEach(place -> limit(goals, place));
        new LayoutVectors(judge, vectors).add();
        Violations violations = new Violations(judge, message, vectors);
        violations.addFrom(0);
        int known = vectors.all().size();
        message.places().filter(place -> !violations.missing(place).isEmpty()).forEach(goals::addLong);
        violations.addFrom(known);
        message.missing().forEach(goal -> leftOut.add(Reason.GOALS, named(goal.name())));
        message.places().flatMap(place -> violations.missing(place).stream())
                .forEach(check -> leftOut.add(Reason.CHECKS, named(check)));
    }

    private void limit(GoalVectors goals, Place place) {
        Optional<Long> limit = SizeLimits.of(place);
        if (limit.isPresent() && SizeLimits.isBearable(place, limit.get())) {
            goals.addLimit(place, limit.get());
        } else if (limit.isPresent()) {
            leftOut.add(Reason.LIMITS, named(place.name()));
        }
    }

    private void opaque(Message body) {
        String name = body.members().size() == 1 ? body.members().get(0).name() : "data";
        for (byte[] bytes : new byte[][] {{}, {1}, {1, 2, 3}}) {
            Value value = BytesValue.of(bytes);
            judge.write(new StructValue(Map.of(name, value))).flatMap(written -> Draft.of(judge, written))
                    .ifPresent(draft -> vectors.accepted(draft.category(), "size-" + bytes.length, draft.body(),
                            draft.verdict()));
        }
    }

    private String named(String what) {
        return name(message.kind()) + " " + what;
    }

    private static String name(MessageKind kind) {
        return kind.channel().name() + "/" + kind.from().word() + "/" + kind.message().name();
    }
}
