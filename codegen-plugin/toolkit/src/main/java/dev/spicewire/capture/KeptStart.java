// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keeps what each side sends until it shows who can follow it, or that nobody can. */
abstract class KeptStart implements ConnectionHandler {

    private final Map<Direction, Stretch> start = new EnumMap<>(Direction.class);
    private final Map<Direction, ConnectionHandler> followers = new EnumMap<>(Direction.class);
    private final Map<Direction, Long> leftOut = new EnumMap<>(Direction.class);
    private boolean skipped;

    KeptStart() {
        for (Direction from : Direction.values()) {
            start.put(from, new Stretch());
        }
    }

    @Override
    public final void bytes(Direction from, ByteBuffer bytes, long frame) {
        makeRoom(from, bytes.remaining());
        ConnectionHandler follower = followers.get(from);
        if (follower != null) {
            follower.bytes(from, bytes, frame);
        } else if (skipped) {
            leftOut.merge(from, (long) bytes.remaining(), Long::sum);
        } else {
            start.get(from).add(bytes, frame);
            look(false);
        }
    }

    @Override
    public final void gap(Direction from, long length, Missing why) {
        makeRoom(from, length);
        ConnectionHandler follower = followers.get(from);
        if (follower != null) {
            follower.gap(from, length, why);
        } else if (!skipped) {
            start.get(from).gap(length, why);
            look(false);
        }
    }

    /**
     * Something has come, or nothing more can be kept or will come.
     *
     * @param last whether this has to be decided now
     */
    abstract void look(boolean last);

    /** Nothing more can be kept, and it is still not known what this is: it has to be left out. */
    abstract void giveUp();

    /** {@return what is kept of a side} */
    final Stretch start(Direction from) {
        return start.get(from);
    }

    /** {@return what is kept of both sides; it changes with them} */
    final Map<Direction, Stretch> start() {
        return start;
    }

    /** What was taken for the client's is the server's. */
    final void swapStart() {
        Stretch server = start.put(Direction.SERVER, start.get(Direction.CLIENT));
        start.put(Direction.CLIENT, server);
    }

    /** From here on a side is followed by another, which gets what is kept from an offset on. */
    final void handOn(Direction from, int offset, ConnectionHandler follower) {
        followers.put(from, follower);
        start.put(from, new Stretch()).replay(offset, from, follower);
    }

    /** {@return who follows a side, if that is known} */
    final Optional<ConnectionHandler> follower(Direction from) {
        return Optional.ofNullable(followers.get(from));
    }

    /** {@return whether each side is followed by another} */
    final boolean isHandedOn() {
        return followers.size() == Direction.values().length;
    }

    /** What comes from here on is not looked at. */
    final void leaveOut() {
        skipped = true;
        start.forEach((from, kept) -> leftOut.put(from, (long) kept.end() - kept.holesIn(0, kept.end())));
        start.clear();
    }

    /** {@return how many bytes of a side were not looked at, or in vain, so far} */
    final long leftOut(Direction from) {
        return leftOut.getOrDefault(from, 0L);
    }

    /** {@return whether what comes is not looked at} */
    final boolean isLeftOut() {
        return skipped;
    }

    private void makeRoom(Direction from, long length) {
        if (isDecided(from) || start.get(from).hasRoom(length)) {
            return;
        }
        look(true);
        if (!isDecided(from)) {
            giveUp();
        }
    }

    private boolean isDecided(Direction from) {
        return skipped || followers.containsKey(from);
    }
}
