package dev.spicewire.conformance.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proto.dynamic.Decoded;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.Encoded;
import dev.spicewire.proto.dynamic.StructValue;
import dev.spicewire.proto.resolve.Definitions;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every codec agrees with the reference codec on every vector. */
class VectorTest {

    static List<Codec> codecs() {
        return List.of(new InterpretiveCodec(DynamicCodec.of(Definitions.bundled())));
    }

    @Test
    void theFilesAreWhole() {
        assertThat(VectorFile.GOLDEN.map(Vector::id)).hasSize(5787);
        assertThat(VectorFile.MALFORMED.map(Vector::id)).hasSize(51385);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsTheFieldsOfGoldenMessages(Codec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> decoding(codec, vector))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void writesTheCanonicalBytesOfGoldenMessages(Codec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> encoding(codec, vector))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void readsCanonicalBytesUnlessTheReferenceRefusesItsOwn(Codec codec) {
        assertThat(VectorFile.GOLDEN.faults(vector -> {
            Decoded decoded = codec.decode(vector.channelType(), vector.from(), vector.id(), vector.canonicalBody());
            return decoded instanceof Decoded.Accepted == vector.isCanonicalAccepted() ? "" : decoded.toString();
        })).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void givesTheVerdictOfTheReferenceOnMutatedMessages(Codec codec) {
        assertThat(VectorFile.MALFORMED.faults(vector -> decoding(codec, vector))).isEmpty();
    }

    private static String decoding(Codec codec, Vector vector) {
        Decoded decoded = codec.decode(vector.channelType(), vector.from(), vector.id(), vector.body());
        if (decoded instanceof Decoded.Accepted accepted && vector.isAccepted()) {
            boolean same = !vector.hasFields() || accepted.fields().equals(fields(vector));
            return same ? "" : "read as " + FieldsJson.write(accepted.fields());
        }
        return decoded instanceof Decoded.Accepted == vector.isAccepted() ? "" : decoded.toString();
    }

    private static String encoding(Codec codec, Vector vector) {
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
