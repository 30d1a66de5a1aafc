package dev.spicewire.conformance.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.conformance.bench.messages.ChannelsListFields;
import dev.spicewire.conformance.bench.messages.CompressedDataFields;
import dev.spicewire.conformance.bench.messages.CursorSetFields;
import dev.spicewire.conformance.bench.messages.DrawCompositeFields;
import dev.spicewire.conformance.bench.messages.DrawCopyFields;
import dev.spicewire.conformance.bench.messages.DrawFillFields;
import dev.spicewire.conformance.bench.messages.DrawStrokeFields;
import dev.spicewire.conformance.bench.messages.DrawTextFields;
import dev.spicewire.conformance.bench.messages.MainInitFields;
import dev.spicewire.conformance.bench.messages.MessageFields;
import dev.spicewire.conformance.bench.messages.MonitorsConfigFields;
import dev.spicewire.conformance.bench.messages.MouseMotionFields;
import dev.spicewire.conformance.bench.messages.MousePositionFields;
import dev.spicewire.conformance.bench.messages.PingFields;
import dev.spicewire.conformance.bench.messages.PlaybackDataFields;
import dev.spicewire.conformance.bench.messages.StreamDataFields;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
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

    MAIN_INIT(MainInitFields::new),
    PING_64(PingFields::new),
    PING_16K(PingFields::new),
    CHANNELS_LIST_8(ChannelsListFields::new),
    MOUSE_MOTION(MouseMotionFields::new),
    MOUSE_POSITION(MousePositionFields::new),
    CURSOR_SET_32X32(CursorSetFields::new),
    DRAW_COPY_QUIC_4K(DrawCopyFields::new),
    DRAW_COPY_LZ_64K_CLIP10(DrawCopyFields::new),
    DRAW_FILL_SOLID(DrawFillFields::new),
    DRAW_TEXT_16(DrawTextFields::new),
    DRAW_STROKE_4(DrawStrokeFields::new),
    DRAW_COMPOSITE(DrawCompositeFields::new),
    STREAM_DATA_16K(StreamDataFields::new),
    MONITORS_CONFIG_4(MonitorsConfigFields::new),
    PLAYBACK_DATA_4K(PlaybackDataFields::new),
    COMPRESSED_DATA_4K(CompressedDataFields::new);

    private static final String RESOURCE = "/bench/messages.jsonl";

    private final Supplier<MessageFields<?>> fields;

    BenchMessage(Supplier<MessageFields<?>> fields) {
        this.fields = fields;
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
        return fields.get();
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
