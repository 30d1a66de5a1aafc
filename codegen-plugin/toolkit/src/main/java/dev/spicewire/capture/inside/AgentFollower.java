// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The agent's conversation as one side has it: messages of any size, cut into pieces of at most 2048 bytes. How those
 * of the clipboard are laid out follows from the capabilities of both sides, see {@code agent.proto}.
 */
final class AgentFollower implements ByteFollower, PacketShape, PacketSink {

    private static final String AGENT = "agent";
    private static final int HEADER = 20;
    private static final int PIECE = 2048;
    private static final int TYPE_AT = 4;
    private static final int OPAQUE_AT = 8;
    private static final int SIZE_AT = 16;
    private static final int ANNOUNCE = 6;
    private static final int CLIPBOARD_SELECTION = 6;
    private static final int GRAB_SERIAL = 17;
    private static final long UNSIGNED = 0xffffffffL;

    /** Messages that have no layout before both sides have announced their capabilities. */
    private static final Set<Long> OF_CLIPBOARD = Set.of(4L, 7L, 8L, 9L);

    private final Layouts layouts;
    private final Direction from;
    private final Announced announced;
    private final PacketStream packets = new PacketStream(this, this);
    private List<Part> parts = new ArrayList<>();
    private boolean lost;

    /**
     * Nothing yet.
     *
     * @param layouts   {@code agent.proto}
     * @param from      whose messages
     * @param announced capabilities, shared with the other side
     */
    AgentFollower(Layouts layouts, Direction from, Announced announced) {
        this.layouts = layouts;
        this.from = from;
        this.announced = announced;
    }

    @Override
    public List<Part> add(ByteBuffer bytes) {
        if (lost && !beginsOne(bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN))) {
            return List.of(Part.noted(AGENT, "piece", "of a message whose begin is not captured"));
        }
        if (lost) {
            packets.restart();
        }
        lost = false;
        parts = new ArrayList<>();
        packets.add(bytes);
        return parts;
    }

    @Override
    public void lost() {
        lost = true;
    }

    @Override
    public void restart() {
        lost = false;
        announced.forget();
        packets.restart();
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
            parts.add(Part.noted(AGENT, name(type), body.length
                    + " bytes; the capabilities that tell its layout are not captured"));
            return;
        }
        Part part = layouts.read(dialect(), from, type, body);
        if (type == ANNOUNCE) {
            part.fields().member("caps").ifPresent(caps -> announced.add(from, caps));
        }
        parts.add(part);
    }

    @Override
    public void piece(ByteBuffer header, long there, long size) {
        parts.add(Part.noted(AGENT, name(header.getInt(TYPE_AT) & UNSIGNED), there + " of " + size + " bytes"));
    }

    @Override
    public void broken() {
        parts.add(Part.noted(AGENT, "unknown", "no message of the agent"));
        lost = true;
    }

    /** Whether a message of the main channel can only be the begin of one of the agent's: nothing is left to chance. */
    private boolean beginsOne(ByteBuffer bytes) {
        if (bytes.remaining() < HEADER) {
            return false;
        }
        int at = bytes.position();
        long whole = HEADER + (bytes.getInt(at + SIZE_AT) & UNSIGNED);
        return bytes.getInt(at) == 1 && bytes.getLong(at + OPAQUE_AT) == 0
                && layouts.message(dialect(), from, bytes.getInt(at + TYPE_AT) & UNSIGNED).isPresent()
                && (whole == bytes.remaining() || whole > PIECE && bytes.remaining() == PIECE);
    }

    private String name(long type) {
        return layouts.message(dialect(), from, type).map(m -> m.name()).orElse("unknown");
    }

    private long dialect() {
        if (!announced.has(CLIPBOARD_SELECTION)) {
            return layouts.channel(AGENT);
        }
        return layouts.channel(announced.has(GRAB_SERIAL) ? "agent_grab_serial" : "agent_selection");
    }
}
