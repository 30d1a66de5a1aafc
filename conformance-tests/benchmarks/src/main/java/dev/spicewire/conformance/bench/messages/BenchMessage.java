// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.conformance.bench.messages.reading.ChannelsListFields;
import dev.spicewire.conformance.bench.messages.reading.CompressedDataFields;
import dev.spicewire.conformance.bench.messages.reading.CursorSetFields;
import dev.spicewire.conformance.bench.messages.reading.DrawCompositeFields;
import dev.spicewire.conformance.bench.messages.reading.DrawCopyFields;
import dev.spicewire.conformance.bench.messages.reading.DrawFillFields;
import dev.spicewire.conformance.bench.messages.reading.DrawStrokeFields;
import dev.spicewire.conformance.bench.messages.reading.DrawTextFields;
import dev.spicewire.conformance.bench.messages.reading.MainInitFields;
import dev.spicewire.conformance.bench.messages.reading.MessageFields;
import dev.spicewire.conformance.bench.messages.reading.MonitorsConfigFields;
import dev.spicewire.conformance.bench.messages.reading.MouseMotionFields;
import dev.spicewire.conformance.bench.messages.reading.MousePositionFields;
import dev.spicewire.conformance.bench.messages.reading.PingFields;
import dev.spicewire.conformance.bench.messages.reading.PlaybackDataFields;
import dev.spicewire.conformance.bench.messages.reading.StreamDataFields;
import dev.spicewire.conformance.bench.messages.writing.ChannelsListWriting;
import dev.spicewire.conformance.bench.messages.writing.CompressedDataWriting;
import dev.spicewire.conformance.bench.messages.writing.CursorSetWriting;
import dev.spicewire.conformance.bench.messages.writing.DrawCompositeWriting;
import dev.spicewire.conformance.bench.messages.writing.DrawCopyWriting;
import dev.spicewire.conformance.bench.messages.writing.DrawFillWriting;
import dev.spicewire.conformance.bench.messages.writing.DrawStrokeWriting;
import dev.spicewire.conformance.bench.messages.writing.DrawTextWriting;
import dev.spicewire.conformance.bench.messages.writing.MainInitWriting;
import dev.spicewire.conformance.bench.messages.writing.MessageWriting;
import dev.spicewire.conformance.bench.messages.writing.MonitorsConfigWriting;
import dev.spicewire.conformance.bench.messages.writing.MouseMotionWriting;
import dev.spicewire.conformance.bench.messages.writing.MousePositionWriting;
import dev.spicewire.conformance.bench.messages.writing.PingWriting;
import dev.spicewire.conformance.bench.messages.writing.PlaybackDataWriting;
import dev.spicewire.conformance.bench.messages.writing.StreamDataWriting;
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

    MAIN_INIT(() -> new MeasuredCodec<>(new MainInitFields(), MainInitWriting::new)),
    PING_64(() -> new MeasuredCodec<>(new PingFields(), PingWriting::new)),
    PING_16K(() -> new MeasuredCodec<>(new PingFields(), PingWriting::new)),
    CHANNELS_LIST_8(() -> new MeasuredCodec<>(new ChannelsListFields(), ChannelsListWriting::new)),
    MOUSE_MOTION(() -> new MeasuredCodec<>(new MouseMotionFields(), MouseMotionWriting::new)),
    MOUSE_POSITION(() -> new MeasuredCodec<>(new MousePositionFields(), MousePositionWriting::new)),
    CURSOR_SET_32X32(() -> new MeasuredCodec<>(new CursorSetFields(), CursorSetWriting::new)),
    DRAW_COPY_QUIC_4K(() -> new MeasuredCodec<>(new DrawCopyFields(), DrawCopyWriting::new)),
    DRAW_COPY_LZ_64K_CLIP10(() -> new MeasuredCodec<>(new DrawCopyFields(), DrawCopyWriting::new)),
    DRAW_FILL_SOLID(() -> new MeasuredCodec<>(new DrawFillFields(), DrawFillWriting::new)),
    DRAW_TEXT_16(() -> new MeasuredCodec<>(new DrawTextFields(), DrawTextWriting::new)),
    DRAW_STROKE_4(() -> new MeasuredCodec<>(new DrawStrokeFields(), DrawStrokeWriting::new)),
    DRAW_COMPOSITE(() -> new MeasuredCodec<>(new DrawCompositeFields(), DrawCompositeWriting::new)),
    STREAM_DATA_16K(() -> new MeasuredCodec<>(new StreamDataFields(), StreamDataWriting::new)),
    MONITORS_CONFIG_4(() -> new MeasuredCodec<>(new MonitorsConfigFields(), MonitorsConfigWriting::new)),
    PLAYBACK_DATA_4K(() -> new MeasuredCodec<>(new PlaybackDataFields(), PlaybackDataWriting::new)),
    COMPRESSED_DATA_4K(() -> new MeasuredCodec<>(new CompressedDataFields(), CompressedDataWriting::new));

    private static final String RESOURCE = "/bench/messages.jsonl";

    private final Supplier<MeasuredCodec<?>> codec;

    BenchMessage(Supplier<MeasuredCodec<?>> codec) {
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
