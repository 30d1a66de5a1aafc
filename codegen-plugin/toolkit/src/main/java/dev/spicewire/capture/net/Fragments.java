// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.net;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * IP reassembly (RFC 791, with a bit for each byte that is there): puts fragmented packets together again. Where
 * fragments overlap, the bytes that came first win. The number of unfinished packets is bounded; the oldest gives way,
 * and its bytes are missing from the stream, which reassembly of the stream then reports. Fragments that were captured
 * twice are none of a packet that never gets complete.
 */
final class Fragments {

    private static final int MAX_UNFINISHED = 64;
    private static final int MAX_REMEMBERED = 64;
    private static final int MAX_PACKET = 0xffff;

    /** Fragments that come later belong to another packet of the same number (RFC 8200, 4.5; RFC 1122, 3.3.2). */
    private static final long TOGETHER_NANOSECONDS = 60_000_000_000L;

    private final Map<Key, Unfinished> unfinished = new LinkedHashMap<>();

    /** What the packets held that got complete last, to tell repeated fragments from those of another packet. */
    private final Map<Key, ByteBuffer> complete = new LinkedHashMap<>();

    private long givenUp;
    private OptionalLong now = OptionalLong.empty();

    /** What is added from here on was captured at a time, in nanoseconds since 1970, if that is known. */
    void at(OptionalLong time) {
        now = time;
    }

    /**
     * Adds a fragment.
     *
     * @param id     identification of the packet it belongs to
     * @param part   its addresses, protocol and bytes
     * @param offset of its first byte in the packet's payload
     * @param more   whether other fragments follow behind it
     * @return the whole payload
     * @throws NoSegment if others are still missing
     */
    IpPayload add(int id, IpPayload part, int offset, boolean more) throws NoSegment {
        int end = offset + part.bytes().limit();
        if (end > MAX_PACKET) {
            throw new NoSegment("IP fragment that leads out of its packet");
        }
        if (part.missing() > 0) {
            throw new NoSegment("IP fragment that was captured only in part");
        }
        Key key = new Key(copy(part.source()), copy(part.destination()), part.protocol(), id);
        giveUpIfOld(key);
        Unfinished packet = unfinished.computeIfAbsent(key, k -> new Unfinished(now));
        boolean isNew = packet.add(part.bytes(), offset, more);
        if (isNew && !isRepeated(key, part.bytes(), offset)) {
            packet.parts++;
        }
        if (packet.complete()) {
            unfinished.remove(key);
            remember(key, packet.bytes());
            return new IpPayload(key.source(), key.destination(), part.protocol(), packet.bytes(), 0);
        }
        if (unfinished.size() > MAX_UNFINISHED) {
            givenUp += unfinished.remove(unfinished.keySet().iterator().next()).parts;
        }
        throw new Incomplete();
    }

    /** {@return fragments whose packets are not complete} */
    long unfinishedFragments() {
        return givenUp + unfinished.values().stream().mapToLong(packet -> packet.parts).sum();
    }

    private void giveUpIfOld(Key key) {
        Unfinished packet = unfinished.get(key);
        if (packet != null && now.isPresent() && packet.since.isPresent()
                && now.getAsLong() - packet.since.getAsLong() >= TOGETHER_NANOSECONDS) {
            givenUp += packet.parts;
            unfinished.remove(key);
        }
    }

    private boolean isRepeated(Key key, ByteBuffer part, int offset) {
        ByteBuffer before = complete.get(key);
        return before != null && offset + part.limit() <= before.limit()
                && before.slice(offset, part.limit()).equals(part);
    }

    private void remember(Key key, ByteBuffer payload) {
        complete.remove(key);
        complete.put(key, payload);
        if (complete.size() > MAX_REMEMBERED) {
            complete.remove(complete.keySet().iterator().next());
        }
    }

    private static ByteBuffer copy(ByteBuffer address) {
        return ByteBuffer.allocate(address.remaining()).put(address.duplicate()).flip();
    }

    private record Key(ByteBuffer source, ByteBuffer destination, int protocol, int id) {
    }

    /** A packet with holes. */
    private static final class Unfinished {

        private final OptionalLong since;
        private final BitSet filled = new BitSet();
        private byte[] bytes = new byte[0];
        private int length = -1;

        /** Fragments that were not captured before. */
        private int parts;

        Unfinished(OptionalLong since) {
            this.since = since;
        }

        /** {@return whether it has anything that was not there} */
        boolean add(ByteBuffer part, int offset, boolean more) {
            boolean isNew = part.limit() == 0;
            int end = offset + part.limit();
            if (end > bytes.length) {
                bytes = Arrays.copyOf(bytes, end);
            }
            for (int at = filled.nextClearBit(offset); at < end; at = filled.nextClearBit(at)) {
                int next = filled.nextSetBit(at);
                int until = next < 0 ? end : Math.min(next, end);
                part.get(at - offset, bytes, at, until - at);
                filled.set(at, until);
                isNew = true;
            }
            if (!more && length < 0) {
                length = end;
                isNew = true;
            }
            return isNew;
        }

        boolean complete() {
            return length >= 0 && filled.nextClearBit(0) >= length;
        }

        ByteBuffer bytes() {
            return ByteBuffer.wrap(bytes, 0, length).slice();
        }
    }
}
