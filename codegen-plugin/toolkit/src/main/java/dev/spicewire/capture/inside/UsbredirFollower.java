// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.message.TextBytes;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.Direction;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * The stream of USB packets as one side has it. The width of their numbers and the layout of bulk packets follow from
 * the capabilities of both sides, see {@code usbredir.proto}; behind a loss nothing tells where a packet begins.
 */
final class UsbredirFollower extends PacketFollower {

    private static final String USBREDIR = "usbredir";
    private static final int SHORT_HEADER = 12;
    private static final int LONG_HEADER = 16;
    private static final int SIZE_AT = 4;
    private static final int NUMBER_AT = 8;
    private static final int IDS_64BITS = 5;
    private static final int BULK_LENGTH_32BITS = 6;
    private static final int CONTROL_PACKET = 100;

    private final Announced announced;
    private boolean opened;

    /**
     * Nothing yet.
     *
     * @param layouts   {@code usbredir.proto}
     * @param from      whose packets
     * @param announced capabilities, shared with the other side
     */
    UsbredirFollower(Layouts layouts, Direction from, Announced announced) {
        super(layouts, from);
        this.announced = announced;
    }

    @Override
    Part unreadable() {
        return Part.noted(USBREDIR, "bytes", "it is not known where packets begin");
    }

    /** Behind a hello nothing can be read without the other side's. */
    @Override
    public List<Part> add(ByteBuffer bytes) {
        if (opened && !announced.known()) {
            lost();
        }
        return super.add(bytes);
    }

    @Override
    public void restart() {
        super.restart();
        opened = false;
        announced.forget();
    }

    @Override
    public int headerSize() {
        return opened && announced.has(IDS_64BITS) ? LONG_HEADER : SHORT_HEADER;
    }

    /** The first packet is a hello; what begins otherwise is no begin. */
    @Override
    public long bodySize(ByteBuffer header) {
        return !opened && header.getInt(0) != 0 ? -1 : header.getInt(SIZE_AT) & UNSIGNED;
    }

    @Override
    public void packet(ByteBuffer header, byte[] body) {
        long type = header.getInt(0) & UNSIGNED;
        Part part = read(dialect(), type + 1, body);
        if (type == 0) {
            opened = true;
            part.fields().member("capabilities").ifPresent(words -> announced.add(from(), words));
        }
        add(part.note().isEmpty() ? part.with(said(type, header, part)) : part);
    }

    @Override
    String name(ByteBuffer header) {
        return name(dialect(), (header.getInt(0) & UNSIGNED) + 1);
    }

    @Override
    public void broken() {
        add(Part.noted(USBREDIR, "bytes", "no packets"));
        lost();
    }

    private String said(long type, ByteBuffer header, Part part) {
        long number = header.limit() == LONG_HEADER ? header.getLong(NUMBER_AT) : header.getInt(NUMBER_AT) & UNSIGNED;
        String which = "#" + Long.toUnsignedString(number);
        Optional<String> more = Optional.empty();
        if (type == CONTROL_PACKET) {
            more = ControlRequest.of(part.fields());
        } else if (type == 0) {
            more = part.fields().member("version").flatMap(UsbredirFollower::words);
        }
        return more.map(said -> which + ", " + said).orElse(which);
    }

    /** The program's name and version, which zeros fill up. */
    private static Optional<String> words(Value version) {
        byte[] bytes = ((BytesValue) version).toArray();
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        return TextBytes.of(ByteBuffer.wrap(bytes, 0, end));
    }

    private long dialect() {
        return layouts().channel(announced.has(BULK_LENGTH_32BITS) ? "long_bulk" : "short_bulk");
    }
}
