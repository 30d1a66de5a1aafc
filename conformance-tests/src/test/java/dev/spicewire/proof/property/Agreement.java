// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * That two independent codecs make the same of a body: the verdict, the fields, the first fault with its place and
 * reason, and the bytes when the fields are written again. The path of a fault is one of the definition, its offset one
 * of the body.
 */
public final class Agreement {

    private Agreement() {
    }

    /**
     * Compares the codecs of a subject, lenient and strict ones.
     *
     * @return whether the lenient ones accept the body
     */
    public static boolean check(Subject subject, byte[] body) {
        Subject.Codecs codecs = subject.codecs();
        Decoded generated = subject.decode(codecs.generated(), body);
        require(generated, subject.decode(codecs.interpretive(), body), subject, body);
        requireSameVerdict(subject, body, generated instanceof Decoded.Accepted);
        if (generated instanceof Decoded.Accepted accepted) {
            requireSameBytes(subject, accepted.fields(), body);
        }
        require(subject.decode(codecs.strict(), body), subject.decode(codecs.strictInterpretive(), body), subject,
                body);
        return generated instanceof Decoded.Accepted;
    }

    private static void require(Decoded generated, Decoded interpreted, Subject subject, byte[] body) {
        if (generated instanceof Decoded.Rejected one && interpreted instanceof Decoded.Rejected other) {
            boolean real = ModelPaths.exists(subject.entry(), one.path()) && one.offset() >= 0
                    && one.offset() <= body.length;
            if (one.equals(other) && real) {
                return;
            }
        } else if (generated.equals(interpreted)) {
            return;
        }
        throw new AssertionError(subject + ", body " + HexFormat.of().formatHex(body) + "\n  generated: " + generated
                + "\n  interpretive: " + interpreted);
    }

    /** Of the interpretive codec also what judges alone, without fields. */
    private static void requireSameVerdict(Subject subject, byte[] body, boolean accepted) {
        if (subject.codecs().interpretive().accepts(subject.channelType(), subject.entry().direction(),
                subject.entry().id(), body) != accepted) {
            throw new AssertionError(subject + ", body " + HexFormat.of().formatHex(body) + "\n  reading "
                    + (accepted ? "accepts" : "rejects") + " it, its judge does not");
        }
    }

    private static void requireSameBytes(Subject subject, StructValue fields, byte[] body) {
        Optional<byte[]> generated = bytes(subject, subject.codecs().generated(), fields);
        Optional<byte[]> interpreted = bytes(subject, subject.codecs().interpretive(), fields);
        if (generated.isEmpty() || interpreted.isEmpty() || !Arrays.equals(generated.get(), interpreted.get())) {
            throw new AssertionError(subject + ", body " + HexFormat.of().formatHex(body) + "\n  written again: "
                    + subject.encode(subject.codecs().generated(), fields) + " "
                    + generated.map(HexFormat.of()::formatHex) + "\n  interpretive: "
                    + subject.encode(subject.codecs().interpretive(), fields) + " "
                    + interpreted.map(HexFormat.of()::formatHex));
        }
    }

    private static Optional<byte[]> bytes(Subject subject, MessageCodec codec, StructValue fields) {
        return subject.encode(codec, fields) instanceof Encoded.Written written
                ? Optional.of(written.body())
                : Optional.empty();
    }
}
