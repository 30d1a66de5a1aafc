// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.message;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonFactory;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import dev.spicewire.model.JsonStyle;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.read.ReadingStrictness;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.write.Encoded;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The fields of one kind of message as JSON, to and from its body. */
public final class MessageText {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final DynamicCodec codec;
    private final MessageKind kind;

    /**
     * For one kind of message.
     *
     * @param protocol where it is defined
     * @param kind     which one
     */
    public MessageText(Protocol protocol, MessageKind kind) {
        this.codec = DynamicCodec.of(protocol);
        this.kind = kind;
    }

    /**
     * Reads a body.
     *
     * @param body the bytes without data header
     * @return its fields, a member a line, as {@link FieldsJson} has them
     * @throws MessageFaultException if it is malformed
     */
    public String decode(byte[] body) throws MessageFaultException {
        StructValue fields = fields(body, ReadingStrictness.LENIENT);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.setPrettyPrinter(JsonStyle.PRETTY.printer());
            FieldsJson.write(fields, json);
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be written", e);
        }
        return text.toString();
    }

    /**
     * Checks whether a body can be read.
     *
     * @param body the bytes without data header
     * @throws MessageFaultException if it is malformed
     */
    public void validate(byte[] body) throws MessageFaultException {
        fields(body, ReadingStrictness.LENIENT);
    }

    /**
     * Checks a body as {@link ReadingStrictness#STRICT} does.
     *
     * @param body the bytes without data header
     * @throws MessageFaultException if it is malformed, or holds what its definition has no name for
     */
    public void validateStrictly(byte[] body) throws MessageFaultException {
        fields(body, ReadingStrictness.STRICT);
    }

    /** {@return what {@link #validateStrictly} says of a body that can be read, if anything} */
    public Optional<String> note(byte[] body) {
        try {
            validateStrictly(body);
            return Optional.empty();
        } catch (MessageFaultException e) {
            return Optional.of(e.getMessage());
        }
    }

    /**
     * Writes a body.
     *
     * @param json its fields, one object
     * @return the canonical bytes without data header
     * @throws MessageFaultException if it is no JSON, or not the fields of such a message; it names the path in the
     *                               JSON and what would be right
     */
    public byte[] encode(String json) throws MessageFaultException {
        try {
            Encoded encoded = codec.encode(kind.channelType(), kind.from(), kind.id(), FieldsJson.read(json));
            if (encoded instanceof Encoded.Written written) {
                return written.body();
            } else if (encoded instanceof Encoded.Refused refused) {
                throw new MessageFaultException(refused.path() + " " + refused.reason());
            }
            throw new MessageFaultException(((Encoded.UnknownMessage) encoded).reason());
        } catch (InvalidFieldsException e) {
            String path = e.path().isEmpty() ? "" : kind.message().name() + "." + e.path() + ": ";
            throw new MessageFaultException(path + e.reason());
        }
    }

    private StructValue fields(byte[] body, ReadingStrictness strictness) throws MessageFaultException {
        Decoded decoded = codec.with(strictness).decode(kind.channelType(), kind.from(), kind.id(), body);
        if (decoded instanceof Decoded.Accepted accepted) {
            return accepted.fields();
        } else if (decoded instanceof Decoded.Rejected rejected) {
            throw new MessageFaultException(rejected.path() + " at byte " + rejected.offset() + ": "
                    + rejected.reason());
        }
        throw new MessageFaultException(((Decoded.UnknownMessage) decoded).reason());
    }
}
