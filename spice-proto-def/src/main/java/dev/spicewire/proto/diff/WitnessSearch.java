package dev.spicewire.proto.diff;

import dev.spicewire.proto.dynamic.BytesValue;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.Strictness;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Message;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for bytes that the two versions do not read alike: values that hold what has changed are written by one version
 * and read by both. Where that shows nothing, other values of the same messages are tried.
 */
final class WitnessSearch {

    private static final List<Profile> PROFILES = Profile.all();

    /** Ways to a change that are tried; a type used everywhere is shown by its first uses. */
    private static final int REACHES = 12;

    private static final Comparator<Witness> FEWEST_BYTES =
            Comparator.comparing(Witness::strictness).thenComparing(witness -> witness.body().size());

    private final Match match;
    private final Pair<DynamicCodec> codecs;

    WitnessSearch(Match match) {
        this.match = match;
        this.codecs = match.protocols().map(DynamicCodec::of);
    }

    /**
     * {@return the fewest bytes found that show a finding, if it is on the wire and any are found}
     *
     * <p>What the old version writes counts before what the new one writes, and what every reader notices before what
     * only strict ones do.
     */
    Optional<Witness> witness(Finding finding) {
        return writers(finding.effect()).flatMap(writer -> finding.reaches().stream().limit(REACHES)
                .flatMap(reach -> find(finding, writer, reach).stream()).min(FEWEST_BYTES).stream()).findFirst();
    }

    /** {@return who writes what the other one does not read: the old version first if it breaks} */
    private static Stream<Version> writers(Effect effect) {
        Stream<Version> old = effect.oldBytes() == Cell.OK ? Stream.empty() : Stream.of(Version.OLD);
        Stream<Version> fresh = effect.newBytes() == Cell.OK ? Stream.empty() : Stream.of(Version.NEW);
        return Stream.concat(old, fresh);
    }

    private Optional<Witness> find(Finding finding, Version writer, Reach reach) {
        Optional<Site.Spot> spot = reach.site().of(writer);
        return spot.flatMap(at -> PROFILES.stream()
                .map(profile -> new BodyGenerator(writer, profile, reach, finding.aim()).fields(at.message().body()))
                .map(fields -> codecs.of(writer).encode(at.channel().id(), at.message().direction(), at.message().id(),
                        fields))
                .flatMap(encoded -> encoded instanceof Encoded.Written written
                        ? judge(at, writer, written.body()).stream()
                        : Stream.empty())
                .findFirst());
    }

    private Optional<Witness> judge(Site.Spot spot, Version writer, byte[] body) {
        Pair<Decoded> readings = read(codecs, spot, body);
        Optional<String> difference = difference(spot, writer, readings, false);
        if (difference.isPresent()) {
            return difference.map(words -> witness(spot, body, Strictness.LENIENT, readings, words));
        }
        Optional<String> meaning = difference(spot, writer, readings, true);
        Pair<Decoded> strict = read(codecs.map(codec -> codec.with(Strictness.STRICT)), spot, body);
        // What one version does not define, or leaves unread, is refused only by readers that look.
        Optional<String> refused = difference(spot, writer, strict, false);
        return refused.map(words -> witness(spot, body, Strictness.STRICT, strict, meaning.orElse(words)))
                .or(() -> meaning.map(words -> witness(spot, body, Strictness.LENIENT, readings, words)));
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

    private static Witness witness(Site.Spot spot, byte[] body, Strictness strictness, Pair<Decoded> readings,
            String difference) {
        return new Witness(spot.channel().name(), spot.channel().id(), spot.message().direction(), spot.message().id(),
                BytesValue.of(body), strictness, readings.before(), readings.after(), difference);
    }
}
