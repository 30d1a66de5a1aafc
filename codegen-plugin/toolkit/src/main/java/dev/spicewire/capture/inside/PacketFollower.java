// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Follows bytes that are packets of a definition. Behind a loss it is not known where the next one begins. */
abstract class PacketFollower implements ByteFollower, PacketShape, PacketSink {

    /** What 32 bits hold without a sign. */
    static final long UNSIGNED = 0xffffffffL;

    private final Layouts layouts;
    private final Direction from;
    private final PacketStream packets = new PacketStream(this, this);
    private List<Part> parts = new ArrayList<>();
    private boolean lost;

    /**
     * Nothing yet.
     *
     * @param layouts the definition of the packets
     * @param from    whose they are
     */
    PacketFollower(Layouts layouts, Direction from) {
        this.layouts = layouts;
        this.from = from;
    }

    /** {@return what to say of bytes that can't be read} */
    abstract Part unreadable();

    /** {@return whether packets can be read from these bytes on, which they could not before} */
    boolean beginsAnew(ByteBuffer bytes) {
        return false;
    }

    /** {@return what a packet is called} */
    abstract String name(ByteBuffer header);

    @Override
    public List<Part> add(ByteBuffer bytes) {
        if (lost) {
            if (!beginsAnew(bytes)) {
                return List.of(unreadable());
            }
            packets.restart();
            lost = false;
        }
        parts = new ArrayList<>();
        packets.add(bytes);
        return parts;
    }

    @Override
    public final void lost() {
        lost = true;
    }

    @Override
    public void restart() {
        lost = false;
        packets.restart();
    }

    @Override
    public final void piece(ByteBuffer header, long there, long size) {
        add(Part.noted(layouts.name(), name(header), there + " of " + size + " bytes"));
    }

    final void add(Part part) {
        parts.add(part);
    }

    final Layouts layouts() {
        return layouts;
    }

    final Direction from() {
        return from;
    }

    /** {@return a packet of a number, by its definition} */
    final Part read(long channel, long number, byte[] body) {
        return layouts.read(channel, from, number, body);
    }

    /** {@return what packets of a number are called} */
    final String name(long channel, long number) {
        Optional<ChannelMessage> message = layouts.message(channel, from, number);
        return message.map(ChannelMessage::name).orElse("unknown");
    }
}
