// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.MessageVersions;
import dev.spicewire.proto.diff.match.Usage;
import dev.spicewire.proto.diff.pair.OldOrNew;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Compatibility;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Differential testing: looks for bytes that the two versions do not read alike. Values that hold what has changed are
 * written by one version and read by both. Where that shows nothing, other values of the same messages are tried.
 */
public final class WitnessSearch {

    private static final List<GenerationStrategy> STRATEGIES = GenerationStrategy.all();

    /** Usages of what has changed that are tried; a type used everywhere is shown by its first uses. */
    private static final int USAGES = 12;

    private static final Comparator<Proof> SHORTEST = Comparator.comparing(proof -> proof.witness().body().size());
    private static final Comparator<Proof> STRONGEST = Comparator.comparing(Proof::strength).thenComparing(SHORTEST);

    private final Match match;
    private final Pair<DynamicCodec> codecs;

    /** Who notices the difference, the strongest proof first. */
    private enum Strength { EVERY_READER, STRICT_READERS }

    private record Proof(Strength strength, Witness witness) {
    }

    /** A search among the messages of two versions. */
    public WitnessSearch(Match match) {
        this.match = match;
        this.codecs = match.protocols().map(DynamicCodec::of);
    }

    /**
     * {@return the fewest bytes found that show a finding, if it is on the wire and any are found}
     *
     * <p>What the old version writes counts before what the new one writes, and of what breaks, what every reader
     * notices before what only strict ones do.
     */
    public Optional<Witness> witness(Finding finding) {
        return writers(finding.effect()).flatMap(writer -> finding.usages().stream().limit(USAGES)
                .flatMap(usage -> find(finding, writer, usage).stream()).min(best(finding)).stream())
                .map(Proof::witness).findFirst();
    }

    /** {@return who writes what the other one does not read: the old version first if it breaks} */
    private static Stream<OldOrNew> writers(Effect effect) {
        Stream<OldOrNew> old = effect.oldBytes() == Compatibility.OK ? Stream.empty() : Stream.of(OldOrNew.OLD);
        Stream<OldOrNew> fresh = effect.newBytes() == Compatibility.OK ? Stream.empty() : Stream.of(OldOrNew.NEW);
        return Stream.concat(old, fresh);
    }

    /** Not every reader notices something new; a message that all of them notice would show another change. */
    private static Comparator<Proof> best(Finding finding) {
        return finding.effect().level() == Level.EXTENSION ? SHORTEST : STRONGEST;
    }

    private Optional<Proof> find(Finding finding, OldOrNew writer, Usage usage) {
        return usage.message().of(writer).flatMap(entry -> {
            Function<GenerationStrategy, Stream<Proof>> attempt = strategy ->
                    attempt(entry, writer, new BodyGenerator(writer, strategy, usage, finding.required()));
            return STRATEGIES.subList(0, GenerationStrategy.KINDS).stream().flatMap(attempt).min(best(finding))
                    .or(() -> STRATEGIES.stream().skip(GenerationStrategy.KINDS).flatMap(attempt).findFirst());
        });
    }

    private Stream<Proof> attempt(MessageVersions.Entry entry, OldOrNew writer, BodyGenerator generator) {
        Encoded encoded = codecs.of(writer).encode(entry.channel().id(), entry.message().direction(),
                entry.message().id(), generator.fields(entry.message().body()));
        return encoded instanceof Encoded.Written written
                ? judge(entry, writer, written.body()).stream()
                : Stream.empty();
    }

    private Optional<Proof> judge(MessageVersions.Entry entry, OldOrNew writer, byte[] body) {
        Pair<Decoded> readings = read(codecs, entry, body);
        if (!Nameless.same(readings)) {
            Optional<String> difference = difference(entry, writer, readings, false);
            if (difference.isPresent()) {
                return difference.map(words -> proof(Strength.EVERY_READER, entry, body, readings, words));
            }
        }
        // What one version does not define, or leaves unread, is refused only by readers that look.
        Pair<Decoded> strict = read(codecs.map(codec -> codec.with(ReadingStrictness.STRICT)), entry, body);
        if (Nameless.same(strict)) {
            return Optional.empty();
        }
        Optional<String> meaning = difference(entry, writer, readings, true);
        return difference(entry, writer, strict, false)
                .map(words -> proof(Strength.STRICT_READERS, entry, body, strict, meaning.orElse(words)));
    }

    private static Pair<Decoded> read(Pair<DynamicCodec> codecs, MessageVersions.Entry entry, byte[] body) {
        return codecs.map(codec ->
                codec.decode(entry.channel().id(), entry.message().direction(), entry.message().id(), body));
    }

    private Optional<String> difference(MessageVersions.Entry entry, OldOrNew writer, Pair<Decoded> readings,
            boolean meanings) {
        OldOrNew reader = writer.other();
        if (!(readings.of(writer) instanceof Decoded.Accepted)) {
            return Optional.empty();
        }
        if (readings.of(reader) instanceof Decoded.Rejected rejected) {
            return Optional.of("the " + reader.word() + " version rejects " + rejected.path() + " at byte "
                    + rejected.offset() + ": " + rejected.reason());
        } else if (readings.of(reader) instanceof Decoded.UnknownMessage unknown) {
            return Optional.of("the " + reader.word() + " version does not know it: " + unknown.reason());
        }
        Pair<Message> bodies = match.protocols().map(protocol -> protocol.channel(entry.channel().id()).orElseThrow()
                .channel().message(entry.message().direction(), entry.message().id()).map(ChannelMessage::body)
                .orElseThrow());
        return new Agreement(match, reader, meanings).difference(bodies,
                readings.map(reading -> ((Decoded.Accepted) reading).fields()), entry.message().name());
    }

    private static Proof proof(Strength strength, MessageVersions.Entry entry, byte[] body, Pair<Decoded> readings,
            String difference) {
        ReadingStrictness strictness = strength == Strength.STRICT_READERS ? ReadingStrictness.STRICT
                : ReadingStrictness.LENIENT;
        return new Proof(strength, new Witness(entry.channel().name(), entry.channel().id(),
                entry.message().direction(), entry.message().id(), BytesValue.of(body), strictness, readings.before(),
                readings.after(), difference));
    }
}
