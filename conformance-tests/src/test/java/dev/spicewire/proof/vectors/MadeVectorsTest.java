// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.coverage.Measure;
import dev.spicewire.conformance.vectors.MadeVector;
import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.conformance.vectors.VectorSuite;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Suites that are made from definitions, of the bundled ones and of those that have what SPICE does not use. */
class MadeVectorsTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final VectorSuite SUITE = VectorSuite.of(SPICE);
    private static final HexFormat HEX = HexFormat.of();
    private static final int MOST_MENDED = 8;

    @Test
    void theyShowAllThatTheBundledProtocolCanBe() {
        for (Measure measure : Measure.values()) {
            assertThat(SUITE.coverage().missing(measure)).as(measure.word()).isEmpty();
        }
        assertThat(SUITE.leftOut()).singleElement().asString().contains("at the limit of their counts");
    }

    /** The two codecs are independent of each other. */
    @Test
    void theCompiledCodecAgreesOnAllVectorsOfTheBundledProtocol() {
        MessageCodec compiled = new GeneratedCodec(SPICE, "dev.spicewire.codec", getClass().getClassLoader());

        assertThat(faults(SUITE, compiled)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lengths,SPICEWIRE", "switches,SPICEWIRE", "pointers,SPICEWIRE", "corners,SPICEWIRE", "bytes,OLD",
        "many-ends,OLD", "demands,SPICEWIRE", "padded,OLD"})
    void theCompiledCodecAgreesOnAllVectorsOfOtherDefinitions(String name, Dialect dialect) {
        CompiledProtocol compiled = CompiledProtocol.ofResource(name, dialect);
        MessageCodec codec = new GeneratedCodec(compiled.protocol(), compiled.basePackage(), compiled.loader());

        assertThat(faults(VectorSuite.of(compiled.protocol()), codec)).isEmpty();
    }

    /** What is rejected would be accepted with the end that it lacks, or with another number in one member. */
    @Test
    void eachRejectedBodyIsWrongInOneThing() {
        DynamicCodec codec = DynamicCodec.of(SPICE);

        assertThat(SUITE.vectors()).allSatisfy(vector -> {
            if (vector.verdict() instanceof Verdict.Rejected rejected && rejected.mended().isPresent()) {
                byte[] mended = rejected.mended().get();
                assertThat(codec.decode(vector.subject().channelType(), from(vector), vector.subject().id(), mended))
                        .isInstanceOf(Decoded.Accepted.class);
                if (mended.length == vector.body().length) {
                    assertThat(differing(mended, vector.body())).isBetween(1, MOST_MENDED);
                } else {
                    assertThat(vector.body()).isEqualTo(Arrays.copyOf(mended, vector.body().length));
                }
            }
        });
    }

    @Test
    void theReferenceSaysTheSameWhereItHasTheSameBodies() {
        Map<String, MadeVector> made = new HashMap<>();
        SUITE.vectors().forEach(vector -> made.put(key(vector), vector));
        List<String> meetings = Stream.of(VectorFile.GOLDEN, VectorFile.MALFORMED)
                .flatMap(file -> file.map(vector -> Optional.ofNullable(made.get(key(vector)))
                        .map(met -> difference(met, vector))).stream())
                .flatMap(Optional::stream).toList();

        assertThat(meetings).hasSizeGreaterThan(250).containsOnly("");
    }

    private static String difference(MadeVector made, Vector reference) {
        if (made.isAccepted() != reference.isAccepted()) {
            return made.name() + " is " + (made.isAccepted() ? "accepted" : "rejected") + ", not so " + reference;
        }
        return made.verdict() instanceof Verdict.Accepted accepted ? difference(made.name(), accepted, reference) : "";
    }

    private static String difference(String name, Verdict.Accepted accepted, Vector reference) {
        boolean sameFields = !reference.hasFields() || fields(accepted).equals(fields(reference));
        boolean sameBytes = !reference.json().has("canonical")
                || Arrays.equals(accepted.canonical().orElseThrow().body(), reference.canonicalBody());
        return sameFields && sameBytes ? "" : name + " differs from " + reference;
    }

    private static List<String> faults(VectorSuite suite, MessageCodec codec) {
        return suite.vectors().stream().map(vector -> fault(vector, codec)).filter(fault -> !fault.isEmpty()).limit(10)
                .toList();
    }

    private static String fault(MadeVector vector, MessageCodec codec) {
        Decoded decoded = codec.decode(vector.subject().channelType(), from(vector), vector.subject().id(),
                vector.body());
        String said = vector.subject() + " " + vector.name() + " " + HEX.formatHex(vector.body()) + ": " + decoded;
        if (vector.isAccepted() != decoded instanceof Decoded.Accepted) {
            return said;
        }
        return vector.verdict() instanceof Verdict.Accepted right && right.fields().isPresent()
                && decoded instanceof Decoded.Accepted accepted ? fault(vector, right, accepted, codec) : "";
    }

    private static String fault(MadeVector vector, Verdict.Accepted right, Decoded.Accepted read, MessageCodec codec) {
        String name = vector.subject() + " " + vector.name();
        if (!fields(right).equals(read.fields())) {
            return name + " is read as " + read.fields() + " instead of " + right.fields().get();
        }
        Optional<String> canonical = right.canonical().map(one -> HEX.formatHex(one.body()));
        Encoded written = codec.encode(vector.subject().channelType(), from(vector), vector.subject().id(),
                fields(right));
        return canonical.isEmpty() || isWritten(written, canonical.get()) ? ""
                : name + " is written as " + written + " instead of " + canonical.get();
    }

    private static boolean isWritten(Encoded encoded, String body) {
        return encoded instanceof Encoded.Written written && HEX.formatHex(written.body()).equals(body);
    }

    private static StructValue fields(Verdict.Accepted accepted) {
        try {
            return FieldsJson.read(accepted.fields().orElseThrow());
        } catch (InvalidFieldsException e) {
            throw new AssertionError(e);
        }
    }

    private static StructValue fields(Vector reference) {
        try {
            return FieldsJson.read(reference.fields());
        } catch (InvalidFieldsException e) {
            throw new AssertionError(e);
        }
    }

    private static int differing(byte[] one, byte[] other) {
        int first = Arrays.mismatch(one, other);
        int last = one.length - 1;
        while (one[last] == other[last]) {
            last--;
        }
        return last - first + 1;
    }

    private static Direction from(MadeVector vector) {
        return vector.subject().from().equals("server") ? Direction.SERVER : Direction.CLIENT;
    }

    private static String key(MadeVector vector) {
        return vector.subject().channelType() + " " + from(vector) + " " + vector.subject().id() + " "
                + HEX.formatHex(vector.body());
    }

    private static String key(Vector vector) {
        return vector.channelType() + " " + vector.from() + " " + vector.id() + " " + HEX.formatHex(vector.body());
    }
}
