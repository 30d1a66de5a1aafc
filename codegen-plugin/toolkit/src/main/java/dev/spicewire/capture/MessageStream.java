package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.SubMessage;
import dev.spicewire.runtime.framing.SubMessageList;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** One direction of a connection behind its link stage: cuts it into messages and their sub-messages. */
final class MessageStream implements FrameHandler {

    /** Larger than an uncompressed image of an 8K screen. */
    static final int MAX_BODY = 256 * 1024 * 1024;

    private final CapturedConnection connection;
    private final Direction from;
    private final Consumer<CapturedMessage> messages;
    private final Consumer<Notice> notices;
    private final FrameReader reader;
    private long frame;
    private boolean lost;

    MessageStream(CapturedConnection connection, Direction from, long offset, Consumer<CapturedMessage> messages,
            Consumer<Notice> notices) {
        this.connection = connection;
        this.from = from;
        this.messages = messages;
        this.notices = notices;
        reader = new FrameReader(connection.headerFormat(), MAX_BODY, offset);
    }

    void bytes(ByteBuffer bytes, long capturedFrame) {
        if (!lost) {
            frame = capturedFrame;
            reader.feed(bytes, this);
        }
    }

    void gap(long length) {
        if (!lost) {
            long offset = reader.offset();
            lost = !reader.skip(length);
            notices.accept(new Notice.Gap(connection.number(), from, offset, length, !lost));
        }
    }

    void end() {
        if (!lost && reader.pending() > 0) {
            notices.accept(new Notice.Truncated(connection.number(), from, reader.offset() - reader.pending(),
                    reader.pending(), reader.missing()));
        }
    }

    @Override
    public void message(Frame message) {
        DataHeader header = message.header();
        boolean list = from == Direction.SERVER && header.type() == SubMessageList.LIST_TYPE;
        if (list || header.subList() != 0) {
            boolean read = subMessages(message);
            if (list && read) {
                return;
            }
        }
        messages.accept(new CapturedMessage(connection, from, header, message.body(), frame, message.streamOffset()));
    }

    @Override
    public void oversized(DataHeader header, long streamOffset) {
        notices.accept(new Notice.Oversized(connection.number(), from, streamOffset, header));
    }

    private boolean subMessages(Frame carrier) {
        try {
            long bodyOffset = carrier.streamOffset() + connection.headerFormat().bytes();
            for (SubMessage sub : SubMessageList.read(carrier.body(), carrier.header().subList())) {
                DataHeader header = new DataHeader(carrier.header().serial(), sub.type(), sub.body().limit(), 0);
                messages.accept(new CapturedMessage(connection, from, header, sub.body(), frame,
                        bodyOffset + sub.offset()));
            }
            return true;
        } catch (MalformedMessageException e) {
            notices.accept(
                    new Notice.BadSubMessages(connection.number(), from, carrier.streamOffset(), e.getMessage()));
            return false;
        }
    }
}
