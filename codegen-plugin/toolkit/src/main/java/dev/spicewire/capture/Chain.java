// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;

/**
 * Messages that might follow each other from an offset on. Each that fits speaks for it, the more so the less often
 * bytes of another kind would fit by chance; the first that does not fit speaks against all of it.
 */
final class Chain {

    /** Where all tells of messages, chance is out of the question. */
    static final int CERTAIN = 56;

    /** What is enough when the chain ends where the bytes end. */
    static final int ENOUGH_AT_THE_END = 40;

    /** No sender sends as many messages. */
    static final long LARGEST_SERIAL = 1L << 40;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int FIXED_BODY = 24;
    private static final int OPEN_BODY = 6;
    private static final int NO_BODY = 6;
    private static final int BODY_WITH_HOLES = 4;
    private static final int TO_PACKET_END = 4;
    private static final int WHOLE_PACKET = 16;
    private static final int FEWEST = 3;
    private static final int NEXT_SERIAL = 30;
    private static final int AT_FIRST_BYTE = 8;
    private static final int FIRST_OF_CHANNEL = 101;

    private final Ground ground;
    private final Stretch bytes;
    private final Shape shape;
    private final int start;
    private int at;
    private int score;
    private int messages;
    private int firm;
    private long serial = -1;
    private boolean refuted;
    private boolean cut;

    /** What the messages are of. */
    record Shape(MessageShapes messages, int channelType, HeaderFormat format, Direction from) {
    }

    Chain(Ground ground, int start) {
        this.ground = ground;
        this.start = start;
        bytes = ground.bytes();
        shape = ground.shape();
        at = start;
        score = bytes.startsPacket(start) ? AT_FIRST_BYTE : 0;
    }

    int start() {
        return start;
    }

    int score() {
        return score;
    }

    boolean refuted() {
        return refuted;
    }

    /** {@return whether it is refuted, or its next header is in a hole or nobody knows where, before it was certain} */
    boolean isHopeless() {
        int header = shape.format().bytes();
        boolean lost = cut || bytes.end() >= at + header && !bytes.has(at, header);
        return refuted || lost && !isCertain();
    }

    int messages() {
        return messages;
    }

    /** {@return how many messages are of the channel's own kinds, with bodies that nothing can be left out of} */
    int firm() {
        return firm;
    }

    /** {@return whether it is beyond doubt} */
    boolean isCertain() {
        return !refuted && messages >= FEWEST && score >= CERTAIN;
    }

    /** {@return whether it is good enough when nothing more comes} */
    boolean isEnoughAtTheEnd() {
        return isCertain() || !refuted && messages >= 1 && at == bytes.end() && score >= ENOUGH_AT_THE_END;
    }

    /** Goes on as far as there are bytes. {@return this} */
    Chain advance() {
        int header = shape.format().bytes();
        while (!refuted && bytes.has(at, header)) {
            DataHeader next = read(at);
            ground.effort().place();
            if (ground.isDead(at) || ground.effort().isSpent() || !plausible(next)) {
                refuted = true;
            } else {
                long end = at + header + next.size();
                cut = !bytes.isExact(at, end);
                if (end > bytes.end() || cut) {
                    return this;
                }
                take(next, header);
                at = refuted ? at : (int) end;
            }
        }
        if (refuted) {
            killPath();
        }
        return this;
    }

    /** What has failed from here on fails from each place on the way here, too. */
    private void killPath() {
        int header = shape.format().bytes();
        for (int place = start; place < at; place += header + (int) read(place).size()) {
            ground.kill(place);
        }
    }

    private DataHeader read(int place) {
        int header = shape.format().bytes();
        return shape.format().read(bytes.slice(place, header), 0, 0);
    }

    private boolean plausible(DataHeader header) {
        boolean known = shape.messages().has(shape.channelType(), shape.from(), header.type());
        if (!known || header.size() > HeaderPlaces.LARGEST_BODY || header.subList() > header.size()) {
            return false;
        }
        return shape.format() == HeaderFormat.MINI || (serial < 0
                ? header.serial() > 0 && header.serial() < LARGEST_SERIAL : header.serial() == serial + 1);
    }

    private void take(DataHeader header, int headerBytes) {
        int size = (int) header.size();
        if (size == 0) {
            score += fits(header, NOTHING) ? NO_BODY : refute();
        } else if (bytes.holesIn(at + headerBytes, size) > 0) {
            score += BODY_WITH_HOLES;
        } else {
            ByteBuffer body = bytes.slice(at + headerBytes, size);
            if (!fits(header, body)) {
                refute();
                return;
            }
            boolean open = fits(header, body.slice(0, size - 1));
            score += open ? OPEN_BODY : FIXED_BODY;
            firm += open || header.type() < FIRST_OF_CHANNEL ? 0 : 1;
        }
        score += serial >= 0 ? NEXT_SERIAL : 0;
        if (bytes.endsPacket(at + headerBytes + size)) {
            score += bytes.startsPacket(at) ? WHOLE_PACKET : TO_PACKET_END;
        }
        serial = header.serial();
        messages++;
    }

    private int refute() {
        refuted = true;
        return 0;
    }

    private boolean fits(DataHeader header, ByteBuffer body) {
        ground.effort().body(body.remaining());
        return shape.messages().fits(shape.channelType(), shape.from(), header.type(), body);
    }
}
