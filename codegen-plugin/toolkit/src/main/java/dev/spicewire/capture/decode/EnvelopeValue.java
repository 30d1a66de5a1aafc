// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.CapturedChannel;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.dynamic.value.IntValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What is known of a message besides its fields, by the names that the JSON has for it. */
enum EnvelopeValue {

    CHANNEL(true, message -> message.name().channel()),
    MSG(true, message -> message.name().message()),
    FROM(true, message -> Optional.of(message.captured().from().word())),
    ERROR(true, message -> message.decoded() instanceof Decoded.Rejected rejected
            ? Optional.of(rejected.reason())
            : Optional.empty()),
    CONN(false, message -> number(message.captured().connection().number())),
    CHANNEL_TYPE(false, message -> number(message.captured().connection().channelType())),
    CHANNEL_ID(false, message -> channelId(message.captured().connection().channel())),
    ID(false, message -> number(message.captured().header().type())),
    SIZE(false, message -> number(message.captured().header().size())),
    SERIAL(false, message -> Optional.of(IntValue.ofUnsigned(message.captured().header().serial()))),
    FRAME(false, message -> number(message.captured().frame())),
    OFFSET(false, message -> number(message.captured().streamOffset()));

    private final boolean text;
    private final Function<DecodedMessage, Optional<?>> value;

    EnvelopeValue(boolean text, Function<DecodedMessage, Optional<?>> value) {
        this.text = text;
        this.value = value;
    }

    static Optional<EnvelopeValue> of(String word) {
        return Arrays.stream(values()).filter(v -> v.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(EnvelopeValue::word).toList();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return whether it is a text, and not a number} */
    boolean isText() {
        return text;
    }

    /** {@return a {@code String} or an {@code IntValue}; nothing where the message has none} */
    Optional<?> of(DecodedMessage message) {
        return value.apply(message);
    }

    private static Optional<IntValue> channelId(CapturedChannel channel) {
        return channel.id().isPresent() ? number(channel.id().getAsInt()) : Optional.empty();
    }

    private static Optional<IntValue> number(long number) {
        return Optional.of(IntValue.of(number));
    }
}
