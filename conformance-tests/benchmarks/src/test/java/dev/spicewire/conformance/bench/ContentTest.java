// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.messages.Memory;
import dev.spicewire.conformance.bench.messages.reading.MessageFields;
import dev.spicewire.conformance.bench.rival.Rival;
import dev.spicewire.conformance.bench.rival.kaitai.KaitaiRivals;
import dev.spicewire.conformance.bench.rival.limit.LimitRival;
import dev.spicewire.conformance.bench.rival.limit.LimitRivals;
import dev.spicewire.runtime.WireMessage;
import io.kaitai.struct.ByteBufferKaitaiStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Comparing speed means something only if everybody reads and writes the same content. */
class ContentTest {

    @ParameterizedTest
    @EnumSource
    void generatedCodecsReadEveryFieldInEveryMemory(BenchMessage message) {
        for (Memory memory : Memory.values()) {
            for (ByteBuffer body : memory.buffers(message.body())) {
                assertThat(message.fields().sum(body)).isEqualTo(message.expectedSum());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void valuesWriteTheBytesThatTheyWereReadFrom(BenchMessage message) {
        MessageFields<?> fields = message.fields();
        byte[] body = message.body();
        WireMessage value = fields.value(ByteBuffer.wrap(body));
        ByteBuffer out = ByteBuffer.allocate(body.length);
        value.write(out);
        assertThat(out.array()).isEqualTo(body);
    }

    @ParameterizedTest
    @EnumSource
    void writersWriteTheSameBytes(BenchMessage message) {
        byte[] body = message.body();
        ByteBuffer out = ByteBuffer.allocate(body.length);
        assertThat(message.writing().write(out)).isEqualTo(body.length);
        assertThat(out.array()).isEqualTo(body);
    }

    static Stream<Arguments> toolsAndMessages() {
        return Arrays.stream(Tool.values())
                .flatMap(tool -> Arrays.stream(BenchMessage.values()).map(message -> Arguments.of(tool, message)));
    }

    @ParameterizedTest
    @MethodSource("toolsAndMessages")
    void otherToolsCarryTheSameContent(Tool tool, BenchMessage message) {
        Rival rival = tool.rival(message);
        rival.write();
        assertThat(rival.read()).isEqualTo(message.expectedSum());
    }

    @ParameterizedTest
    @EnumSource
    void kaitaiReadsEveryFieldFromTheSameBytes(BenchMessage message) {
        assertThat(KaitaiRivals.of(message).applyAsLong(new ByteBufferKaitaiStream(message.body())))
                .isEqualTo(message.expectedSum());
    }

    @Test
    void handWrittenCodecsReadAndWriteTheSameBytes() {
        assertThat(BenchMessage.withLimit()).hasSize(6).allSatisfy(message -> {
            LimitRival limit = LimitRivals.of(message, ByteBuffer.wrap(message.body()));
            limit.write();
            assertThat(limit.bytes()).isEqualTo(message.body());
            assertThat(limit.read()).isEqualTo(message.expectedSum());
        });
    }

    @ParameterizedTest
    @EnumSource
    void handlersOfTheMixMakeOfMessagesWhatTheyShould(Memory memory) {
        TrafficMix mix = new TrafficMix(memory);
        assertThat(mix.dispatch()).isEqualTo(mix.expected());
    }
}
