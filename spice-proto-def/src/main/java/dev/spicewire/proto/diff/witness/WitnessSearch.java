package dev.spicewire.proto.diff.witness;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.match.Reach;
import dev.spicewire.proto.diff.match.Site;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.pair.Version;
import dev.spicewire.proto.diff.verdict.Cell;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.Strictness;
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
 * Looks for bytes that the two versions do not read alike: values that hold what has changed are written by one version
 * and read by both. Where that shows nothing, other values of the same messages are tried.
 */
public final class WitnessSearch {

    private static final List<Profile> PROFILES = Profile.all();

    /** Ways to a change that are tried; a type used everywhere is shown by its first uses. */
    private static final int REACHES = 12;

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
        return writers(finding.effect()).flatMap(writer -> finding.reaches().stream().limit(REACHES)
                .flatMap(reach -> find(finding, writer, reach).stream()).min(best(finding)).stream())
                .map(Proof::witness).findFirst();
    }

    /** {@return who writes what the other one does not read: the old version first if it breaks} */
    private static Stream<Version> writers(Effect effect) {
        Stream<Version> old = effect.oldBytes() == Cell.OK ? Stream.empty() : Stream.of(Version.OLD);
        Stream<Version> fresh = effect.newBytes() == Cell.OK ? Stream.empty() : Stream.of(Version.NEW);
        return Stream.concat(old, fresh);
    }

    /** Not every reader notices something new; a message that all of them notice would show another change. */
    private static Comparator<Proof> best(Finding finding) {
        return finding.effect().level() == Level.EXTENSION ? SHORTEST : STRONGEST;
    }

    private Optional<Proof> find(Finding finding, Version writer, Reach reach) {
        return reach.site().of(writer).flatMap(at -> {
            Function<Profile, Stream<Proof>> attempt = profile ->
                    attempt(at, writer, new BodyGenerator(writer, profile, reach, finding.aim()));
            return PROFILES.subList(0, Profile.KINDS).stream().flatMap(attempt).min(best(finding))
                    .or(() -> PROFILES.stream().skip(Profile.KINDS).flatMap(attempt).findFirst());
        });
    }

    private Stream<Proof> attempt(Site.Spot at, Version writer, BodyGenerator generator) {
        Encoded encoded = codecs.of(writer).encode(at.channel().id(), at.message().direction(), at.message().id(),
                generator.fields(at.message().body()));
        return encoded instanceof Encoded.Written written ? judge(at, writer, written.body()).stream() : Stream.empty();
    }

    private Optional<Proof> judge(Site.Spot spot, Version writer, byte[] body) {
        Pair<Decoded> readings = read(codecs, spot, body);
        if (!Nameless.same(readings)) {
            Optional<String> difference = difference(spot, writer, readings, false);
            if (difference.isPresent()) {
                return difference.map(words -> proof(Strength.EVERY_READER, spot, body, readings, words));
            }
        }
        // What one version does not define, or leaves unread, is refused only by readers that look.
        Pair<Decoded> strict = read(codecs.map(codec -> codec.with(Strictness.STRICT)), spot, body);
        if (Nameless.same(strict)) {
            return Optional.empty();
        }
        Optional<String> meaning = difference(spot, writer, readings, true);
        return difference(spot, writer, strict, false)
                .map(words -> proof(Strength.STRICT_READERS, spot, body, strict, meaning.orElse(words)));
    }

    private static Pair<Decoded> read(Pair<DynamicCodec> codecs, Site.Spot spot, byte[] body) {
        return codecs.map(codec ->
                codec.decode(spot.channel().id(), spot.message().direction(), spot.message().id(), body));
    }

    private Optional<String> difference(Site.Spot spot, Version writer, Pair<Decoded> readings, boolean meanings) {
        Version reader = writer.other();
        if (!(readings.of(writer) instanceof Decoded.Accepted)) {
            return Optional.empty();
        }
        if (readings.of(reader) instanceof Decoded.Rejected rejected) {
            return Optional.of("the " + reader.word() + " version rejects " + rejected.path() + " at byte "
                    + rejected.offset() + ": " + rejected.reason());
        } else if (readings.of(reader) instanceof Decoded.UnknownMessage unknown) {
            return Optional.of("the " + reader.word() + " version does not know it: " + unknown.reason());
        }
        Pair<Message> bodies = match.protocols().map(protocol -> protocol.channel(spot.channel().id()).orElseThrow()
                .channel().message(spot.message().direction(), spot.message().id()).map(ChannelMessage::body)
                .orElseThrow());
        return new Agreement(match, reader, meanings).difference(bodies,
                readings.map(reading -> ((Decoded.Accepted) reading).fields()), spot.message().name());
    }

    private static Proof proof(Strength strength, Site.Spot spot, byte[] body, Pair<Decoded> readings,
            String difference) {
        Strictness strictness = strength == Strength.STRICT_READERS ? Strictness.STRICT : Strictness.LENIENT;
        return new Proof(strength, new Witness(spot.channel().name(), spot.channel().id(),
                spot.message().direction(), spot.message().id(), BytesValue.of(body), strictness, readings.before(),
                readings.after(), difference));
    }
}
