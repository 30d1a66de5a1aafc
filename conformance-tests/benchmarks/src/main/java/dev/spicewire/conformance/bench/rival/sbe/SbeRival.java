// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.rival.sbe;

import dev.spicewire.conformance.bench.rival.Rival;
import dev.spicewire.conformance.peers.sbe.MessageHeaderDecoder;
import dev.spicewire.conformance.peers.sbe.MessageHeaderEncoder;
import org.agrona.concurrent.UnsafeBuffer;

/** A message in SBE's format, in memory as SBE likes it best: an {@link UnsafeBuffer} over a byte array. */
abstract class SbeRival implements Rival {

    final UnsafeBuffer buffer;
    final MessageHeaderEncoder headerOut = new MessageHeaderEncoder();
    final MessageHeaderDecoder headerIn = new MessageHeaderDecoder();
    final UnsafeBuffer payload = new UnsafeBuffer(new byte[0]);

    SbeRival(int capacity) {
        buffer = new UnsafeBuffer(new byte[capacity]);
    }

    /** {@return what the payload that was wrapped last contributes to the sum} */
    long payloadSum() {
        return payload.capacity() == 0 ? 0 : payload.capacity() + (payload.getByte(0) & 0xff);
    }
}
