// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import dev.spicewire.capture.Notice.Gap.Reach;
import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.framing.DataHeader;
import dev.spicewire.runtime.framing.Frame;
import dev.spicewire.runtime.framing.FrameHandler;
import dev.spicewire.runtime.framing.FrameReader;
import dev.spicewire.runtime.framing.HeaderFormat;
import dev.spicewire.runtime.framing.SubMessage;
import dev.spicewire.runtime.framing.SubMessageList;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One direction of a connection behind its link stage: cuts it into messages and their sub-messages. Where a loss hides
 * the start of the next message, it is searched for; what is found so is marked, and given up at the first message that
 * does not fit.
 */
final class MessageStream implements FrameHandler, ConnectionHandler {

    /** Larger than an uncompressed image of an 8K screen. */
    static final int MAX_BODY = 256 * 1024 * 1024;

    private final CapturedConnection connection;
    private final Direction from;
    private final Surroundings surroundings;
    private final Shape shape;
    private FrameReader reader;
    private Search search;
    private boolean guessed;
    private long frame;
    private final CutTally cut = new CutTally();

    /**
     * Starts at the first data header.
     *
     * @param start   its offset; where that is not known, messages are searched for from the first byte on
     * @param guessed whether that rests on messages that fit, and not on the link stage
     */
    MessageStream(CapturedConnection connection, Direction from, OptionalInt start, boolean guessed,
            Surroundings surroundings) {
        this.connection = connection;
        this.from = from;
        this.guessed = guessed;
        this.surroundings = surroundings;
        shape = new Shape(surroundings.shapes(), connection.channelType(), connection.headerFormat(), from);
        reader = new FrameReader(connection.headerFormat(), MAX_BODY, start.orElse(0));
        if (start.isEmpty()) {
            lose(0);
        } else if (guessed) {
            // Without a link stage nobody knows what was sent before.
            surroundings.listener().lost(connection, from);
        }
    }

    /** Starts a search, if there is one, at an offset. {@return this} */
    MessageStream searchingFrom(long offset) {
        if (search != null) {
            search = Search.behindLinkStage(shape, offset);
        }
        return this;
    }

    /** Thrown out of the reader by what shows that no message starts where one was taken to start. */
    private static final class Astray extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Astray() {
            super(null, null, false, false);
        }
    }

    @Override
    public void bytes(Direction sender, ByteBuffer bytes, long capturedFrame) {
        if (search != null) {
            searchIn(bytes, capturedFrame);
            return;
        }
        frame = capturedFrame;
        try {
            reader.feed(bytes, this);
        } catch (Astray e) {
            lose(reader.offset());
            bytes(sender, bytes, capturedFrame);
        }
    }

    @Override
    public void gap(Direction sender, long length, Missing why) {
        if (search != null) {
            search.atTheEnd().ifPresent(this::resume);
        }
        if (search == null) {
            missing(length, why);
        } else if (search.bytes().hasRoom(length)) {
            search.gap(length, why).ifPresent(this::resume);
        } else {
            giveUpSearch(length, why);
        }
    }

    @Override
    public void end() {
        if (search != null) {
            search.atTheEnd().ifPresent(this::resume);
        }
        if (search != null) {
            unfound(0);
        } else if (reader.pending() > 0) {
            surroundings.listener().lost(connection, from);
            surroundings.listener().notice(new Notice.Truncated(connection.number(), from,
                    reader.offset() - reader.pending(), reader.pending(), reader.missing()));
        }
        cut.notice(connection.number(), from).ifPresent(surroundings.listener()::notice);
    }

    @Override
    public void message(Frame message) {
        DataHeader header = message.header();
        if (guessed && !fits(header.type(), message.body())) {
            throw new Astray();
        }
        boolean list = from == Direction.SERVER && header.type() == SubMessageList.LIST_TYPE;
        if (list || header.subList() != 0) {
            boolean read = subMessages(message);
            if (list && read) {
                return;
            }
        }
        handOn(header, message.body(), message.streamOffset());
    }

    @Override
    public void oversized(DataHeader header, long streamOffset) {
        if (guessed) {
            throw new Astray();
        }
        surroundings.listener().lost(connection, from);
        if (isForeign(header.type())) {
            surroundings.listener().notice(new Notice.NoHeader(connection.number(), from, streamOffset, header));
            throw new Astray();
        }
        surroundings.listener().notice(new Notice.Oversized(connection.number(), from, streamOffset, header));
    }

    private void missing(long length, Missing why) {
        long offset = reader.offset();
        long header = offset - reader.pending();
        boolean begun = reader.pending() >= connection.headerFormat().bytes();
        boolean known = why.isExact() && reader.skip(length);
        surroundings.listener().lost(connection, from);
        if (why == Missing.CUT_OFF) {
            cut.add(length, begun ? OptionalLong.of(header) : OptionalLong.empty(), known);
        }
        if (!why.isTold() && !(known && why == Missing.CUT_OFF)) {
            Reach reach = known ? Reach.WITHIN_MESSAGE : begun ? Reach.BEYOND_MESSAGE : Reach.UNKNOWN;
            surroundings.listener().notice(new Notice.Gap(connection.number(), from, offset, length, reach));
        }
        if (!known) {
            lose(offset + length);
        }
    }

    private void lose(long offset) {
        surroundings.listener().lost(connection, from);
        search = new Search(shape, offset);
    }

    private void searchIn(ByteBuffer bytes, long capturedFrame) {
        if (!search.bytes().hasRoom(bytes.remaining())) {
            giveUpSearch(0, Missing.UNREADABLE);
        }
        search.add(bytes, capturedFrame).ifPresent(this::resume);
    }

    /** Starts the search again behind what it has looked through. */
    private void giveUpSearch(long hole, Missing why) {
        unfound(why.isTold() ? 0 : hole);
        if (why == Missing.CUT_OFF) {
            cut.addUnknown(hole);
        }
        lose(search.offset() + search.bytes().end() + hole);
    }

    /** A hole behind what was looked through is missing, too. */
    private void unfound(long hole) {
        int end = search.bytes().end();
        long missing = missing(search, end) + hole;
        if (search.passed(end) + missing > 0) {
            surroundings.listener().notice(new Notice.NotFound(connection.number(), from, search.offset(),
                    search.passed(end), missing));
        }
    }

    /** {@return how many bytes are missing in front of a place in which messages were searched for} */
    private long missing(Search passed, int place) {
        cut.addUnknown(passed.missing(why -> why == Missing.CUT_OFF, place));
        return passed.missing(why -> true, place);
    }

    private void resume(Chain chain) {
        Search found = search;
        search = null;
        guessed = true;
        long offset = found.offset() + chain.start();
        surroundings.listener().notice(new Notice.Resumed(connection.number(), from, offset,
                found.passed(chain.start()), missing(found, chain.start())));
        reader = new FrameReader(connection.headerFormat(), MAX_BODY, offset);
        found.bytes().replay(chain.start(), from, this);
    }

    private boolean fits(int type, ByteBuffer body) {
        return shape.messages().has(shape.channelType(), from, type)
                && shape.messages().fits(shape.channelType(), from, type, body);
    }

    /** {@return whether the channel is known, and has no such message} */
    private boolean isForeign(int type) {
        return shape.messages().channelTypes().contains(shape.channelType())
                && !shape.messages().has(shape.channelType(), from, type);
    }

    private boolean subMessages(Frame carrier) {
        try {
            long bodyOffset = carrier.streamOffset() + connection.headerFormat().bytes();
            for (SubMessage sub : SubMessageList.read(carrier.body(), carrier.header().subList())) {
                DataHeader header = new DataHeader(carrier.header().serial(), sub.type(), sub.body().limit(), 0);
                handOn(header, sub.body(), bodyOffset + sub.offset());
            }
            return true;
        } catch (MalformedMessageException e) {
            surroundings.listener().notice(
                    new Notice.BadSubMessages(connection.number(), from, carrier.streamOffset(), e.getMessage()));
            return false;
        }
    }

    /** Behind a guess messages with mini headers can't be counted. */
    private void handOn(DataHeader header, ByteBuffer body, long offset) {
        boolean counted = guessed && connection.headerFormat() == HeaderFormat.MINI;
        DataHeader shown = counted ? new DataHeader(0, header.type(), header.size(), header.subList()) : header;
        surroundings.message(new CapturedMessage(connection, from, shown, body, frame, offset, guessed));
    }
}
