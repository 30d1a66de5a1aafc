// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The frames of one direction of a WebSocket (RFC 6455). The payloads of data frames are handed on when their frame is
 * complete, without their masks; those of control frames are not. Where a loss hides the start of the next frame, it is
 * searched for.
 */
final class WebSocketFrames implements ConnectionHandler {

    private static final int MOST_HELD = 1024 * 1024;
    private static final int LAST_OF_KEY = 3;

    private final Direction from;
    private final ConnectionHandler inner;
    private final Faults faults;
    private final ByteBuffer header = ByteBuffer.allocate(FrameHeader.LONGEST);
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private FrameSearch search;
    private int key;
    private boolean data;
    private boolean hidden;
    private long left;
    private long at;
    private long lastFrame;
    private boolean guessed;
    private boolean begun;
    private long lostHeader;
    private long unread;

    /** Hears of what can't be read. */
    interface Faults {

        /** A frame is compressed, or none at all; the next is searched for. */
        void unreadable(Direction from);

        /** The key of a frame with so many bytes is missing. */
        void hidden(Direction from, long bytes);

        /** So many bytes were left out, as no frames were found in them. */
        void leftOut(Direction from, long bytes);
    }

    /**
     * Before the first byte.
     *
     * @param exact whether it is the first of a frame; if not, frames are searched for
     */
    WebSocketFrames(Direction from, boolean exact, ConnectionHandler inner, Faults faults) {
        this.from = from;
        this.inner = inner;
        this.faults = faults;
        begun = exact;
        if (!exact) {
            startSearch();
        }
    }

    @Override
    public void bytes(Direction sender, ByteBuffer bytes, long frame) {
        while (bytes.hasRemaining()) {
            if (search != null) {
                searchIn(bytes, frame);
                return;
            }
            lastFrame = frame;
            if (left > 0) {
                payload(bytes);
            } else {
                header.put(bytes.get());
                startFrame(frame);
            }
        }
    }

    /** A hole inside a frame is one of the stream inside; behind any other it is unknown where frames start. */
    @Override
    public void gap(Direction sender, long length, Missing why) {
        if (search != null) {
            search.atTheEnd().ifPresent(this::resume);
        }
        if (search != null) {
            gapInSearch(length, why);
            return;
        }
        long rest = why.isExact() ? length - hideKey(length) : length;
        if (!why.isExact() || rest > left || left == 0) {
            lose(length, why);
            return;
        }
        handOn();
        skip(rest, why);
    }

    /** Also tells what was not found. */
    @Override
    public void end() {
        if (search != null) {
            search.atTheEnd().ifPresent(this::resume);
        }
        if (search != null) {
            leaveOut(search.bytes().end());
        }
        handOn();
    }

    /** So many bytes in front of the first frame that was found, or of the end, are no frames. */
    private void leaveOut(int end) {
        Stretch bytes = search.bytes();
        int holes = bytes.holesIn(0, end);
        long left = unread + end - holes;
        if (isPayload(bytes, end)) {
            bytes.replay(0, end, from, inner);
            left = 0;
        }
        innerGap(holes, Missing.ESTIMATED);
        innerGap(left, Missing.UNREADABLE);
        if (left > 0) {
            faults.leftOut(from, left);
        }
        unread = 0;
        lostHeader = 0;
    }

    private void startFrame(long frame) {
        boolean mask = from == Direction.CLIENT;
        Optional<FrameHeader> next = FrameHeader.read(header.duplicate().flip());
        boolean doubtful = guessed && header.position() >= 2
                && !FrameHeader.canStart(header.get(0), header.get(1), mask);
        if (doubtful || next.isPresent() && (guessed ? !next.get().fits(mask) : next.get().isUnreadable())) {
            if (!guessed) {
                faults.unreadable(from);
            }
            ByteBuffer again = ByteBuffer.wrap(header.array().clone(), 0, header.position());
            startSearch();
            searchIn(again, frame);
        } else {
            next.ifPresent(frameHeader -> start(frameHeader, false));
        }
    }

    private void start(FrameHeader next, boolean withoutKey) {
        header.clear();
        key = next.key();
        hidden = withoutKey;
        left = next.length();
        data = next.isData();
        at = 0;
    }

    /** A frame whose key alone is missing still tells where the next one starts. {@return missing bytes of the key} */
    private long hideKey(long missing) {
        Optional<FrameHeader> known = left > 0 ? Optional.empty()
                : FrameHeader.withoutKey(header.duplicate().flip()).filter(frame -> !frame.isUnreadable());
        long keyBytes = known.map(frame -> (long) frame.bytes() - header.position()).orElse(0L);
        if (known.isEmpty() || missing < keyBytes || missing > keyBytes + known.get().length()) {
            return 0;
        }
        start(known.get(), true);
        faults.hidden(from, left);
        return keyBytes;
    }

    private void payload(ByteBuffer bytes) {
        int taken = (int) Math.min(left, bytes.remaining());
        if (hidden) {
            bytes.position(bytes.position() + taken);
            skip(taken, Missing.HIDDEN);
            return;
        }
        for (int i = 0; i < taken; i++) {
            held.write(bytes.get() ^ key >> Byte.SIZE * (LAST_OF_KEY - (int) (at++ & LAST_OF_KEY)));
        }
        left -= taken;
        if (left == 0 || held.size() >= MOST_HELD) {
            handOn();
        }
    }

    private void skip(long length, Missing why) {
        left -= length;
        at += length;
        if (data && length > 0) {
            inner.gap(from, length, why);
        }
    }

    private void handOn() {
        if (data && held.size() > 0) {
            inner.bytes(from, ByteBuffer.wrap(held.toByteArray()), lastFrame);
        }
        held.reset();
    }

    private void lose(long length, Missing why) {
        handOn();
        lostHeader = why.isExact() && left == 0 && header.position() == 0 ? length : 0;
        unread = header.position();
        startSearch();
        innerGap(length, Missing.ESTIMATED);
    }

    private void innerGap(long length, Missing why) {
        if (begun && length > 0) {
            inner.gap(from, length, why);
        }
    }

    private void startSearch() {
        header.clear();
        left = 0;
        search = new FrameSearch(new Stretch(), 0, from == Direction.CLIENT);
    }

    private void searchIn(ByteBuffer bytes, long frame) {
        if (!search.bytes().hasRoom(bytes.remaining())) {
            giveUpSearch();
        }
        search.add(bytes, frame).ifPresent(this::resume);
    }

    private void gapInSearch(long length, Missing why) {
        if (why.isExact() && search.bytes().hasRoom(length)) {
            search.gap(length, why);
        } else {
            giveUpSearch();
            innerGap(length, Missing.ESTIMATED);
        }
    }

    /** Starts the search again behind what it has looked through. */
    private void giveUpSearch() {
        leaveOut(search.bytes().end());
        startSearch();
    }

    private void resume(FrameChain chain) {
        leaveOut(chain.start());
        FrameSearch found = search;
        search = null;
        guessed = true;
        begun = true;
        found.bytes().replay(chain.start(), from, this);
    }

    /**
     * {@return whether bytes in front of the first frame that was found, or of the end, are the payload of one: what is
     * lost is as long as its header was}
     */
    private boolean isPayload(Stretch bytes, int length) {
        return from == Direction.SERVER && length > 0 && bytes.has(0, length)
                && lostHeader == FrameHeader.bytesOf(length);
    }
}
