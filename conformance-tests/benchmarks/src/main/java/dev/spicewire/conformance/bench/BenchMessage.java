package dev.spicewire.conformance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.conformance.bench.messages.ChannelsListFields;
import dev.spicewire.conformance.bench.messages.ChannelsListWriting;
import dev.spicewire.conformance.bench.messages.CompressedDataFields;
import dev.spicewire.conformance.bench.messages.CompressedDataWriting;
import dev.spicewire.conformance.bench.messages.CursorSetFields;
import dev.spicewire.conformance.bench.messages.CursorSetWriting;
import dev.spicewire.conformance.bench.messages.DrawCompositeFields;
import dev.spicewire.conformance.bench.messages.DrawCompositeWriting;
import dev.spicewire.conformance.bench.messages.DrawCopyFields;
import dev.spicewire.conformance.bench.messages.DrawCopyWriting;
import dev.spicewire.conformance.bench.messages.DrawFillFields;
import dev.spicewire.conformance.bench.messages.DrawFillWriting;
import dev.spicewire.conformance.bench.messages.DrawStrokeFields;
import dev.spicewire.conformance.bench.messages.DrawStrokeWriting;
import dev.spicewire.conformance.bench.messages.DrawTextFields;
import dev.spicewire.conformance.bench.messages.DrawTextWriting;
import dev.spicewire.conformance.bench.messages.MainInitFields;
import dev.spicewire.conformance.bench.messages.MainInitWriting;
import dev.spicewire.conformance.bench.messages.MessageCodec;
import dev.spicewire.conformance.bench.messages.MessageFields;
import dev.spicewire.conformance.bench.messages.MessageWriting;
import dev.spicewire.conformance.bench.messages.MonitorsConfigFields;
import dev.spicewire.conformance.bench.messages.MonitorsConfigWriting;
import dev.spicewire.conformance.bench.messages.MouseMotionFields;
import dev.spicewire.conformance.bench.messages.MouseMotionWriting;
import dev.spicewire.conformance.bench.messages.MousePositionFields;
import dev.spicewire.conformance.bench.messages.MousePositionWriting;
import dev.spicewire.conformance.bench.messages.PingFields;
import dev.spicewire.conformance.bench.messages.PingWriting;
import dev.spicewire.conformance.bench.messages.PlaybackDataFields;
import dev.spicewire.conformance.bench.messages.PlaybackDataWriting;
import dev.spicewire.conformance.bench.messages.StreamDataFields;
import dev.spicewire.conformance.bench.messages.StreamDataWriting;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * The messages that are measured: those whose speed in C is known. Bytes and fields come from
 * {@code bench/messages.jsonl}, where the C implementation wrote them. As a benchmark's parameter, one fork sees one
 * message only, so calls through {@link MessageFields} cost nothing.
 */
public enum BenchMessage {

    MAIN_INIT(() -> new MessageCodec<>(new MainInitFields(), MainInitWriting::new)),
    PING_64(() -> new MessageCodec<>(new PingFields(), PingWriting::new)),
    PING_16K(() -> new MessageCodec<>(new PingFields(), PingWriting::new)),
    CHANNELS_LIST_8(() -> new MessageCodec<>(new ChannelsListFields(), ChannelsListWriting::new)),
    MOUSE_MOTION(() -> new MessageCodec<>(new MouseMotionFields(), MouseMotionWriting::new)),
    MOUSE_POSITION(() -> new MessageCodec<>(new MousePositionFields(), MousePositionWriting::new)),
    CURSOR_SET_32X32(() -> new MessageCodec<>(new CursorSetFields(), CursorSetWriting::new)),
    DRAW_COPY_QUIC_4K(() -> new MessageCodec<>(new DrawCopyFields(), DrawCopyWriting::new)),
    DRAW_COPY_LZ_64K_CLIP10(() -> new MessageCodec<>(new DrawCopyFields(), DrawCopyWriting::new)),
    DRAW_FILL_SOLID(() -> new MessageCodec<>(new DrawFillFields(), DrawFillWriting::new)),
    DRAW_TEXT_16(() -> new MessageCodec<>(new DrawTextFields(), DrawTextWriting::new)),
    DRAW_STROKE_4(() -> new MessageCodec<>(new DrawStrokeFields(), DrawStrokeWriting::new)),
    DRAW_COMPOSITE(() -> new MessageCodec<>(new DrawCompositeFields(), DrawCompositeWriting::new)),
    STREAM_DATA_16K(() -> new MessageCodec<>(new StreamDataFields(), StreamDataWriting::new)),
    MONITORS_CONFIG_4(() -> new MessageCodec<>(new MonitorsConfigFields(), MonitorsConfigWriting::new)),
    PLAYBACK_DATA_4K(() -> new MessageCodec<>(new PlaybackDataFields(), PlaybackDataWriting::new)),
    COMPRESSED_DATA_4K(() -> new MessageCodec<>(new CompressedDataFields(), CompressedDataWriting::new));

    private static final String RESOURCE = "/bench/messages.jsonl";

    private final Supplier<MessageCodec<?>> codec;

    BenchMessage(Supplier<MessageCodec<?>> codec) {
        this.codec = codec;
    }

    /** {@return the messages that have a codec written by hand} */
    public static List<BenchMessage> withLimit() {
        return List.of(MAIN_INIT, MOUSE_MOTION, DRAW_COPY_QUIC_4K, DRAW_COPY_LZ_64K_CLIP10, DRAW_TEXT_16,
                MONITORS_CONFIG_4);
    }

    /** {@return its name in the file of messages} */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what reads it with the generated codec} */
    public MessageFields<?> fields() {
        return codec.get().fields();
    }

    /** {@return what writes it with the generated writer, each time with the values of its fields} */
    public MessageWriting writing() {
        return codec.get().writing(ByteBuffer.wrap(body()));
    }

    /** {@return a copy of the body's bytes} */
    public byte[] body() {
        return HexFormat.of().parseHex(line().path("hex").textValue());
    }

    /** {@return number of its channel's type} */
    public int channelType() {
        return line().path("channel_type").intValue();
    }

    /** {@return number of the message in its channel} */
    public int id() {
        return line().path("id").intValue();
    }

    /** {@return the sum of all fields, worked out from the JSON of the message and not by a codec} */
    public long expectedSum() {
        return FieldSum.of(line().path("fields"));
    }

    private JsonNode line() {
        ObjectMapper json = new ObjectMapper();
        try (InputStream in = BenchMessage.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode message = json.readTree(line);
                if (message.path("name").textValue().equals(key())) {
                    return message;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException(RESOURCE + " has no message " + key());
    }
}
