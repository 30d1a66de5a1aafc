// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.capture.Chain.Shape;
import dev.spicewire.capture.tcp.ConnectionHandler;
import dev.spicewire.capture.tcp.Missing;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.framing.HeaderFormat;
import java.nio.ByteBuffer;
import java.util.function.Function;

/**
 * Looks at the first data header of one direction: it should have the shape that the link messages ask for. Where it
 * can't be such a header, and messages behind headers of the other shape fit, those are read, and it is told.
 */
final class FirstHeader implements ConnectionHandler {

    private static final ByteBuffer FIRST_SERIAL = ByteBuffer.wrap(new byte[] {1, 0, 0, 0, 0, 0}).asReadOnlyBuffer();

    private final CapturedConnection connection;
    private final Direction from;
    private final int start;
    private final Surroundings surroundings;
    private final Function<CapturedConnection, ConnectionHandler> messages;
    private final Effort effort = new Effort();
    private Stretch kept = new Stretch();
    private ConnectionHandler inner;

    /**
     * Before the first byte.
     *
     * @param start    offset of the first header
     * @param messages makes what reads the messages of a connection with headers of a shape
     */
    FirstHeader(CapturedConnection connection, Direction from, int start, Surroundings surroundings,
            Function<CapturedConnection, ConnectionHandler> messages) {
        this.connection = connection;
        this.from = from;
        this.start = start;
        this.surroundings = surroundings;
        this.messages = messages;
    }

    @Override
    public void bytes(Direction sender, ByteBuffer bytes, long frame) {
        if (inner == null && !kept.hasRoom(bytes.remaining())) {
            open(connection);
        }
        if (inner != null) {
            inner.bytes(sender, bytes, frame);
            return;
        }
        kept.add(bytes, frame);
        decide();
    }

    @Override
    public void gap(Direction sender, long length, Missing why) {
        if (inner == null) {
            open(connection);
        }
        inner.gap(sender, length, why);
    }

    @Override
    public void end() {
        if (inner == null) {
            open(connection);
        }
        inner.end();
    }

    private void decide() {
        HeaderFormat announced = connection.headerFormat();
        if (!kept.has(0, announced.bytes())) {
            return;
        }
        boolean doubtful = announced == HeaderFormat.FULL || startsWithFirstSerial();
        if (!doubtful || !chain(announced).refuted()) {
            open(connection);
            return;
        }
        HeaderFormat other = announced == HeaderFormat.MINI ? HeaderFormat.FULL : HeaderFormat.MINI;
        Chain chain = chain(other);
        if (chain.refuted()) {
            open(connection);
        } else if (chain.messages() > 0) {
            surroundings.listener().notice(new Notice.OtherHeaders(connection.number(), from, start, other));
            open(connection.with(other));
        }
    }

    /** As far as a mini header reaches; as one it would be of an empty message 1, which no channel has. */
    private boolean startsWithFirstSerial() {
        return kept.slice(0, HeaderFormat.MINI.bytes()).equals(FIRST_SERIAL);
    }

    private Chain chain(HeaderFormat format) {
        Shape shape = new Shape(surroundings.shapes(), connection.channelType(), format, from);
        return new Chain(new Ground(kept, shape, effort), 0).advance();
    }

    private void open(CapturedConnection read) {
        Stretch held = kept;
        kept = null;
        inner = messages.apply(read);
        held.replay(0, from, inner);
    }
}
