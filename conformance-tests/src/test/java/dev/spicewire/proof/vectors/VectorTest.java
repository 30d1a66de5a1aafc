// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.InterpretiveCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec agrees with the reference codec on every vector. */
class VectorTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final MessageCodec INTERPRETIVE = new InterpretiveCodec(DynamicCodec.of(SPICE));
    private static final MessageCodec GENERATED = new GeneratedCodec(SPICE, "dev.spicewire.codec",
            VectorTest.class.getClassLoader());

    static List<MessageCodec> codecs() {
        return List.of(INTERPRETIVE, GENERATED);
    }

    @Test
    void theFilesAreWhole() {
        assertThat(VectorFile.GOLDEN.map(Vector::id)).hasSize(5787);
        assertThat(VectorFile.MALFORMED.map(Vector::id)).hasSize(51385);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsTheFieldsOfGoldenMessages(MessageCodec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> decoding(codec, vector))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void writesTheCanonicalBytesOfGoldenMessages(MessageCodec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> encoding(codec, vector))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsCanonicalBytesUnlessTheReferenceRefusesItsOwn(MessageCodec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> {
            Decoded decoded = codec.decode(vector.channelType(), vector.from(), vector.id(), vector.canonicalBody());
            return decoded instanceof Decoded.Accepted == vector.isCanonicalAccepted() ? "" : decoded.toString();
        })).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void givesTheVerdictOfTheReferenceOnMutatedMessages(MessageCodec codec) {
        assertThat(VectorFile.MALFORMED.faults(vector -> decoding(codec, vector))).isEmpty();
    }

    /** The two are independent of each other, so that a fault which both find at the same place is really there. */
    @Test
    void bothCodecsFindTheSameFirstFaultInMutatedMessages() {
        assertThat(VectorFile.MALFORMED.faults(vector -> {
            Decoded interpreted = decode(INTERPRETIVE, vector);
            Decoded generated = decode(GENERATED, vector);
            return firstFault(interpreted).equals(firstFault(generated)) ? "" : interpreted + " but " + generated;
        })).isEmpty();
    }

    private static String firstFault(Decoded decoded) {
        return decoded instanceof Decoded.Rejected rejected ? rejected.path() + " at " + rejected.offset() : "";
    }

    private static Decoded decode(MessageCodec codec, Vector vector) {
        return codec.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
    }

    private static String decoding(MessageCodec codec, Vector vector) {
        Decoded decoded = decode(codec, vector);
        if (decoded instanceof Decoded.Accepted accepted && vector.isAccepted()) {
            boolean same = !vector.hasFields() || accepted.fields().equals(fields(vector));
            return same ? "" : "read as " + FieldsJson.write(accepted.fields());
        }
        return decoded instanceof Decoded.Accepted == vector.isAccepted() ? "" : decoded.toString();
    }

    private static String encoding(MessageCodec codec, Vector vector) {
        Encoded encoded = codec.encode(vector.channelType(), vector.from(), vector.id(), fields(vector));
        if (encoded instanceof Encoded.Written written) {
            String expected = HexFormat.of().formatHex(vector.canonicalBody());
            String found = HexFormat.of().formatHex(written.body());
            return found.equals(expected) ? "" : "written as " + found;
        }
        return encoded.toString();
    }

    private static StructValue fields(Vector vector) {
        try {
            return FieldsJson.read(vector.fields());
        } catch (InvalidFieldsException e) {
            throw new AssertionError(e);
        }
    }
}
