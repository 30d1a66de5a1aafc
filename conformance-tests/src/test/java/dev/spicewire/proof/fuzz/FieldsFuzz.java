// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proof.codec.MessageCodec;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.nio.charset.StandardCharsets;

/**
 * Any text is read as fields or refused with an {@link InvalidFieldsException}. Fields are written as a message or
 * refused, by both codecs alike.
 */
final class FieldsFuzz {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final DynamicCodec INTERPRETIVE = DynamicCodec.of(PROTOCOL);
    private static final MessageCodec GENERATED =
            new GeneratedCodec(PROTOCOL, "dev.spicewire.codec", FieldsFuzz.class.getClassLoader());

    private FieldsFuzz() {
    }

    /** Checks one input, see {@link MessageInput}; the body is text. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length >= MessageInput.HEADER_BYTES) {
            MessageInput message = MessageInput.of(input);
            check(message, new String(message.body(), StandardCharsets.UTF_8));
        }
    }

    private static void check(MessageInput message, String json) {
        StructValue fields;
        try {
            fields = FieldsJson.read(json);
        } catch (InvalidFieldsException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }
        assertThat(again(fields)).isEqualTo(fields);
        Encoded interpretive = INTERPRETIVE.encode(message.channel(), message.from(), message.id(), fields);
        Encoded generated = GENERATED.encode(message.channel(), message.from(), message.id(), fields);
        assertThat(generated).as("%s, where the interpretive codec says %s", generated, interpretive)
                .hasSameClassAs(interpretive);
        if (interpretive instanceof Encoded.Written written) {
            assertThat(((Encoded.Written) generated).body()).isEqualTo(written.body());
        }
    }

    private static StructValue again(StructValue fields) {
        String written = FieldsJson.write(fields);
        try {
            return FieldsJson.read(written);
        } catch (InvalidFieldsException e) {
            throw new AssertionError("fields that were read and written can't be read: " + written, e);
        }
    }
}
