// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.coverage.MessageCoverage;
import dev.spicewire.conformance.coverage.Place;
import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * For each check that reading makes, a body that fails it and would be accepted otherwise: the bytes of a member end
 * one too early, a count or a pointer has another value. Made from bodies that are accepted, which are the mended ones.
 */
final class Violations {

    private final BodyJudge judge;
    private final MessageCoverage coverage;
    private final VectorList vectors;
    private final CountViolations counts;
    private final Set<String> done = new HashSet<>();

    Violations(BodyJudge judge, MessageCoverage coverage, VectorList vectors) {
        this.judge = judge;
        this.coverage = coverage;
        this.vectors = vectors;
        counts = new CountViolations(judge, vectors, done);
    }

    /**
     * Adds them. First bodies are cut only at their ends, so that nothing else is missing.
     *
     * @param known how many of the vectors have been used already
     */
    void addFrom(int known) {
        List<MadeVector> whole = vectors.all().stream().skip(known).filter(MadeVector::isAccepted).toList();
        for (boolean anywhere : new boolean[] {false, true}) {
            for (MadeVector vector : whole) {
                if (judge.budget().isSpent()) {
                    return;
                }
                add(vector.body(), anywhere);
            }
        }
    }

    private void add(byte[] body, boolean anywhere) {
        ReadTrace trace = judge.trace(body);
        for (ReadTrace.Piece piece : trace.pieces()) {
            Optional<Place> place = coverage.place(piece.path(), trace);
            String name = place.map(Place::name).orElse(Words.plain(piece.path()));
            if (piece.to() > piece.from() && (anywhere || piece.to() == body.length)) {
                cut(body, trace, piece, name);
            }
            if (anywhere && place.isPresent()) {
                if (piece.kind() == ReadTrace.Kind.NUMBER) {
                    counts.add(body, trace, piece, place.get());
                } else if (piece.kind() == ReadTrace.Kind.POINTER) {
                    pointer(body, trace, piece, place.get());
                }
            }
        }
    }

    private void cut(byte[] body, ReadTrace trace, ReadTrace.Piece piece, String name) {
        String key = "end-" + name;
        if (done.contains(key)) {
            return;
        }
        byte[] cut = Arrays.copyOf(body, piece.to() - 1);
        Optional<Decoded.Rejected> fault = judge.fault(cut).filter(found -> piece.to() == body.length
                || Words.plain(found.path()).equals(Words.plain(piece.path())));
        fault.ifPresent(found -> {
            done.add(key);
            vectors.rejected("truncate", key, cut, rule(trace, piece), body, found.path() + " " + found.reason());
        });
    }

    /** {@return what a member breaks that is not whole: the rule on messages, or that on what pointers lead to} */
    private Rule rule(ReadTrace trace, ReadTrace.Piece piece) {
        Optional<ReadTrace.Part> part = trace.parts().stream()
                .filter(one -> one.from() <= piece.from() && piece.to() <= one.to()).findFirst();
        return part.isEmpty() ? Rule.LENGTH : coverage.place(part.get().path(), trace).map(Violations::target)
                .orElse(Rule.STRUCT_TARGETS);
    }

    private static Rule target(Place pointer) {
        return pointer.last().field().filter(field -> field.type().resolved() instanceof PointerType type
                && type.target().resolved() instanceof Struct).isPresent() ? Rule.STRUCT_TARGETS : Rule.ARRAY_TARGETS;
    }

    /** Leads a pointer as far as its word can, and so far that one byte of what it leads to is missing. */
    private void pointer(byte[] body, ReadTrace trace, ReadTrace.Piece word, Place place) {
        target("far-" + place.name(), body, word, 0xffff_ffffL, place);
        trace.parts().stream().filter(part -> part.path().equals(word.path()) && part.to() - part.from() > 1)
                .findFirst().ifPresent(part -> target("cut-" + place.name(), body, word,
                        body.length - (part.to() - part.from()) + 1L, place));
    }

    private void target(String key, byte[] body, ReadTrace.Piece word, long target, Place place) {
        if (done.contains(key)) {
            return;
        }
        byte[] led = Words.with(body, word, target);
        judge.fault(led).filter(found -> found.path().startsWith(word.path()) || found.offset() >= target)
                .ifPresent(found -> {
                    done.add(key);
                    vectors.rejected("pointer", key, led, target(place), body, found.path() + " " + found.reason());
                });
    }

    /** {@return the checks of a place that have got no body} */
    List<String> missing(Place place) {
        return Checks.of(place).stream().filter(check -> !done.contains(check)).toList();
    }
}
