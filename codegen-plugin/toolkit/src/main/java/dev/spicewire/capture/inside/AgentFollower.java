// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

/**
 * The agent's conversation as one side has it: messages of any size, cut into pieces of at most 2048 bytes. How those
 * of the clipboard are laid out follows from the capabilities of both sides, see {@code agent.proto}.
 */
final class AgentFollower extends PacketFollower {

    private static final String AGENT = "agent";
    private static final int HEADER = 20;
    private static final int PIECE = 2048;
    private static final int TYPE_AT = 4;
    private static final int OPAQUE_AT = 8;
    private static final int SIZE_AT = 16;
    private static final int ANNOUNCE = 6;
    private static final int CLIPBOARD_SELECTION = 6;
    private static final int GRAB_SERIAL = 17;

    /** Messages that have no layout before both sides have announced their capabilities. */
    private static final Set<Long> OF_CLIPBOARD = Set.of(4L, 7L, 8L, 9L);

    private final Announced announced;

    /**
     * Nothing yet.
     *
     * @param layouts   {@code agent.proto}
     * @param from      whose messages
     * @param announced capabilities, shared with the other side
     */
    AgentFollower(Layouts layouts, Direction from, Announced announced) {
        super(layouts, from);
        this.announced = announced;
    }

    @Override
    Part unreadable() {
        return Part.noted(AGENT, "piece", "of a message whose begin is not captured");
    }

    @Override
    public void restart() {
        super.restart();
        announced.forget();
    }

    @Override
    public int headerSize() {
        return HEADER;
    }

    @Override
    public long bodySize(ByteBuffer header) {
        return header.getInt(0) == 1 ? header.getInt(SIZE_AT) & UNSIGNED : -1;
    }

    @Override
    public void packet(ByteBuffer header, byte[] body) {
        long type = header.getInt(TYPE_AT) & UNSIGNED;
        if (OF_CLIPBOARD.contains(type) && !announced.known()) {
            add(Part.noted(AGENT, name(header), body.length
                    + " bytes; the capabilities that tell its layout are not captured"));
            return;
        }
        Part part = read(dialect(), type, body);
        if (type == ANNOUNCE) {
            part.fields().member("caps").ifPresent(caps -> announced.add(from(), caps));
        }
        add(part);
    }

    @Override
    public void broken() {
        add(Part.noted(AGENT, "unknown", "no message of the agent"));
        lost();
    }

    /** Whether a message of the main channel can only be the begin of one of the agent's: nothing is left to chance. */
    @Override
    boolean beginsAnew(ByteBuffer bytes) {
        ByteBuffer begin = bytes.slice().order(ByteOrder.LITTLE_ENDIAN);
        if (begin.limit() < HEADER) {
            return false;
        }
        long whole = HEADER + (begin.getInt(SIZE_AT) & UNSIGNED);
        return begin.getInt(0) == 1 && begin.getLong(OPAQUE_AT) == 0
                && layouts().message(dialect(), from(), begin.getInt(TYPE_AT) & UNSIGNED).isPresent()
                && (whole == begin.limit() || whole > PIECE && begin.limit() == PIECE);
    }

    @Override
    String name(ByteBuffer header) {
        return name(dialect(), header.getInt(TYPE_AT) & UNSIGNED);
    }

    private long dialect() {
        if (!announced.has(CLIPBOARD_SELECTION)) {
            return layouts().channel(AGENT);
        }
        return layouts().channel(announced.has(GRAB_SERIAL) ? "agent_grab_serial" : "agent_selection");
    }
}
