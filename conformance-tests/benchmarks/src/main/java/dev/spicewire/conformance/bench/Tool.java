// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench;

import dev.spicewire.conformance.bench.messages.BenchMessage;
import dev.spicewire.conformance.bench.rival.Rival;
import dev.spicewire.conformance.bench.rival.flat.FlatRivals;
import dev.spicewire.conformance.bench.rival.proto.ProtoRivals;
import dev.spicewire.conformance.bench.rival.sbe.SbeRivals;
import java.nio.ByteBuffer;
import java.util.function.BiFunction;

/** The tools whose codecs carry the same content in a format of their own. */
public enum Tool {

    SBE(SbeRivals::of),
    FLATBUFFERS(FlatRivals::of),
    PROTOBUF(ProtoRivals::of);

    private final BiFunction<BenchMessage, ByteBuffer, Rival> rivals;

    Tool(BiFunction<BenchMessage, ByteBuffer, Rival> rivals) {
        this.rivals = rivals;
    }

    Rival rival(BenchMessage message) {
        return rivals.apply(message, ByteBuffer.wrap(message.body()));
    }
}
