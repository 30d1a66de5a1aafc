// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.message.MessageKind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vectors of a message: each body once, under the first name that it was made for, and each name once. */
final class VectorList {

    private final MessageKind kind;
    private final Coverage coverage;
    private final List<MadeVector> vectors = new ArrayList<>();
    private final Set<ByteBuffer> bodies = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    /**
     * There are none yet.
     *
     * @param kind     the message
     * @param coverage notes what the bodies show
     */
    VectorList(MessageKind kind, Coverage coverage) {
        this.kind = kind;
        this.coverage = coverage;
    }

    /** {@return all, in their order} */
    List<MadeVector> all() {
        return vectors;
    }

    /** Adds a body that is accepted. */
    void accepted(String category, String name, byte[] body, Verdict verdict) {
        add(category, name, body, verdict);
    }

    /** Adds a body that is rejected. */
    void rejected(String category, String name, byte[] body, Rule rule, byte[] mended, String reason) {
        add(category, name, body, new Verdict.Rejected(rule, Optional.of(mended), reason));
    }

    private void add(String category, String name, byte[] body, Verdict verdict) {
        if (names.contains(category + " " + name) || !bodies.add(ByteBuffer.wrap(body))) {
            return;
        }
        names.add(category + " " + name);
        vectors.add(new MadeVector(MadeVector.subject(kind), category, name, body, verdict));
        coverage.body(kind.channelType(), kind.from(), kind.id(), body);
    }
}
