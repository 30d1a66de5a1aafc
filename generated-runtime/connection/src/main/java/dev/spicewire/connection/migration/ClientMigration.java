// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.codec.AttachChannels;
import dev.spicewire.codec.BaseClientMigrateData;
import dev.spicewire.codec.BaseServerMigrateData;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.MainClientMigrateEnd;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MainServerMigrateEnd;
import dev.spicewire.codec.Migrate;
import dev.spicewire.codec.MigrateCancel;
import dev.spicewire.codec.MigrateConnectError;
import dev.spicewire.codec.MigrateConnected;
import dev.spicewire.codec.MigrateConnectedSeamless;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The migrations of a client's session. It is told what happens to the channels and what servers say of migration, and
 * answers with what to do, in that order.
 */
public final class ClientMigration {

    private static final ChannelName MAIN = new ChannelName(SpiceChannels.MAIN, 0);

    private final Whereabouts channels = new Whereabouts();
    private MigrationStage stage = MigrationStage.STAYING;
    private Departure departure;
    private ChannelName linking;
    private long session;
    private int attempt;

    /** Starts with a session that has no channels yet and stays where it is. */
    public ClientMigration() { }

    /** {@return how far it is} */
    public MigrationStage stage() {
        return stage;
    }

    /** {@return how the session moves, or has moved last; not to be asked before a migration has begun} */
    public MigrationKind kind() {
        return departure.kind();
    }

    /** {@return where the session moves, or has moved last; not to be asked before a migration has begun} */
    public MigrationTarget target() {
        return departure.target();
    }

    /**
     * Tells that a channel has been opened.
     *
     * @param channel which channel
     */
    public void opened(ChannelName channel) {
        channels.opened(channel);
    }

    /**
     * Tells that a channel has ended.
     *
     * @param channel which channel
     * @return what to do
     */
    public List<MigrationStep> ended(ChannelName channel) {
        if (channels.ended(channel) && stage != MigrationStage.STAYING) {
            if (channel.equals(MAIN)) {
                fail("the main channel has ended");
            } else {
                finishIfDone();
            }
        }
        return channels.take();
    }

    /**
     * Takes a message of the server at which the channel is. One that has nothing to do with migration changes nothing.
     *
     * @param from which channel
     * @param type message number
     * @param body its bytes, which are not needed any more when this returns
     * @return what to do
     * @throws dev.spicewire.runtime.MalformedMessageException if it is not such a message
     */
    public List<MigrationStep> message(ChannelName from, int type, ByteBuffer body) {
        if (type == Migrate.ID) {
            migrate(from, Migrate.read(body));
        } else if (type == BaseServerMigrateData.ID) {
            data(from, body);
        } else if (from.equals(MAIN)) {
            mainMessage(type, body);
        }
        return channels.take();
    }

    private void mainMessage(int type, ByteBuffer body) {
        switch (type) {
            case MigrateCancel.ID -> cancel();
            case MainServerMigrateEnd.ID -> end();
            case MainInit.ID -> init(MainInit.read(body));
            case ChannelsList.ID -> list(ChannelsList.read(body));
            default -> Departure.of(type, body).ifPresent(this::begin);
        }
    }

    /** Another begin replaces one that has come to nothing, as servers do without a word. */
    private void begin(Departure next) {
        if (stage.isRevocable()) {
            cancel();
        } else if (stage != MigrationStage.STAYING) {
            refuse(MAIN, "another migration begins while the session moves");
            return;
        }
        attempt++;
        departure = next;
        tell(new MigrationEvent.Begun(target(), kind()));
        if (target().flaw().isPresent()) {
            fail(target().flaw().get());
        } else if (kind() == MigrationKind.SWITCH_HOST) {
            stage = MigrationStage.SWITCHING_MAIN;
            channels.hold(channels.open());
            link(MAIN, 0);
        } else {
            stage = MigrationStage.LINKING_MAIN;
            channels.others(MAIN).forEach(channels::await);
            link(MAIN, session);
        }
    }

    private void tell(MigrationEvent event) {
        channels.add(new MigrationStep.Tell(event));
    }

    private void link(ChannelName channel, long id) {
        linking = channel;
        channels.add(new MigrationStep.Link(attempt, channel, target(), id));
    }

    private void cancel() {
        if (stage.isRevocable()) {
            stay(new MigrationEvent.Cancelled(target()));
        } else if (stage != MigrationStage.STAYING) {
            refuse(MAIN, "a migration is cancelled while the session moves");
        }
    }

    /**
     * {@return whether a result is still wanted}
     *
     * @param number  of the attempt
     * @param channel which was to be linked
     */
    public boolean isWanted(int number, ChannelName channel) {
        return number == attempt && channel.equals(linking);
    }

    /**
     * Tells that a channel has been linked at the target.
     *
     * @param number     of the attempt
     * @param channel    which channel
     * @param isSeamless whether the target has the main channel's capability of seamless migration
     * @return what to do
     */
    public List<MigrationStep> linked(int number, ChannelName channel, boolean isSeamless) {
        if (!isWanted(number, channel)) {
            return channels.take();
        }
        linking = null;
        channels.ready(channel);
        switch (stage) {
            case LINKING_MAIN -> {
                if (kind() == MigrationKind.SEAMLESS && isSeamless) {
                    stage = MigrationStage.ASKING;
                    channels.add(new MigrationStep.Ask(attempt, departure.version()));
                } else {
                    departure = departure.as(MigrationKind.SEMI_SEAMLESS);
                    linkNext();
                }
            }
            case LINKING -> linkNext();
            case SWITCHING_MAIN -> {
                stage = MigrationStage.SWITCHING_INIT;
                channels.restart(MAIN);
                channels.add(new MigrationStep.Await(attempt));
            }
            default -> {
                if (channels.isOpen(channel)) {
                    channels.restart(channel);
                }
                linkNext();
            }
        }
        return channels.take();
    }

    /**
     * Tells what the target has answered to {@link MigrationStep.Ask}.
     *
     * @param number     of the attempt
     * @param isSeamless whether it takes the session's state over
     * @return what to do
     */
    public List<MigrationStep> answered(int number, boolean isSeamless) {
        if (number == attempt && stage == MigrationStage.ASKING) {
            departure = departure.as(isSeamless ? MigrationKind.SEAMLESS : MigrationKind.SEMI_SEAMLESS);
            linkNext();
        }
        return channels.take();
    }

    /** Links the next channel that is still open, or goes on to what comes behind the last. */
    private void linkNext() {
        boolean isSwitching = kind() == MigrationKind.SWITCH_HOST;
        ChannelName next = channels.next();
        if (next != null) {
            stage = isSwitching ? MigrationStage.SWITCHING : MigrationStage.LINKING;
            link(next, session);
        } else if (isSwitching) {
            moved();
        } else {
            stage = MigrationStage.READY;
            channels.add(new MigrationStep.Answer(kind() == MigrationKind.SEAMLESS
                    ? new MigrateConnectedSeamless() : new MigrateConnected()));
            tell(new MigrationEvent.Ready(target(), kind()));
        }
    }

    /**
     * Tells that a channel can't be linked at the target, or that the target has not answered to
     * {@link MigrationStep.Ask}.
     *
     * @param number  of the attempt
     * @param channel which channel
     * @param reason  what was found
     * @return what to do
     */
    public List<MigrationStep> refused(int number, ChannelName channel, String reason) {
        boolean isUnanswered = number == attempt && stage == MigrationStage.ASKING;
        if (stage == MigrationStage.SWITCHING && isWanted(number, channel)) {
            linking = null;
            channels.drop(channel, "the target refuses it: " + reason);
            linkNext();
        } else if (isUnanswered || isWanted(number, channel)) {
            fail(channel + ": " + reason);
        }
        return channels.take();
    }

    private void end() {
        if (stage != MigrationStage.READY || kind() != MigrationKind.SEMI_SEAMLESS) {
            refuse(MAIN, "a migration ends that the target was not made ready for");
            return;
        }
        stage = MigrationStage.ARRIVING;
        channels.hold(channels.others(MAIN));
        channels.move(MAIN, List.of(new MainClientMigrateEnd()));
        channels.add(new MigrationStep.Await(attempt));
    }

    private void init(MainInit init) {
        session = init.sessionId();
        if (stage == MigrationStage.ARRIVING) {
            channels.arrive();
            moved();
        } else if (stage == MigrationStage.SWITCHING_INIT) {
            stage = MigrationStage.SWITCHING_LIST;
            channels.add(new MigrationStep.Answer(new AttachChannels()));
        }
    }

    private void list(ChannelsList list) {
        if (stage == MigrationStage.SWITCHING_LIST) {
            channels.meet(list.channels().stream().map(each -> new ChannelName(each.type(), each.id())).toList());
            linkNext();
        }
    }

    private void migrate(ChannelName channel, Migrate message) {
        if (stage == MigrationStage.READY && kind() == MigrationKind.SEAMLESS) {
            stage = MigrationStage.HANDING_OVER;
            channels.leave(channels.open());
            channels.add(new MigrationStep.Await(attempt));
        }
        if (stage != MigrationStage.HANDING_OVER || !channels.isLeft(channel) || channels.isOwed(channel)) {
            refuse(channel, "it is to move, and is not ready for that");
            return;
        }
        if (!channels.isReady(channel)) {
            channels.drop(channel, Whereabouts.TOO_LATE);
            finishIfDone();
            return;
        }
        channels.add(message.hasNeedFlush() ? new MigrationStep.Flush(channel) : new MigrationStep.Hold(channel));
        if (message.hasNeedDataTransfer()) {
            channels.owe(channel);
        } else {
            channels.move(channel, List.of());
            finishIfDone();
        }
    }

    private void data(ChannelName channel, ByteBuffer state) {
        if (!channels.isOwed(channel)) {
            refuse(channel, "it hands over a state that was not announced");
            return;
        }
        ByteBuffer copy = ByteBuffer.allocate(state.remaining()).put(state.duplicate()).flip();
        channels.move(channel, List.of(new BaseClientMigrateData(new Data(copy))));
        finishIfDone();
    }

    private void finishIfDone() {
        if (stage == MigrationStage.HANDING_OVER && channels.left().isEmpty()) {
            moved();
        }
    }

    /** Ends a channel on which the server has said what has no place there. */
    private void refuse(ChannelName channel, String reason) {
        channels.end(channel, CloseReason.MALFORMED, reason);
        if (channel.equals(MAIN) && stage != MigrationStage.STAYING) {
            fail(reason);
        } else {
            finishIfDone();
        }
    }

    /**
     * {@return whether {@link MigrationStep.Await} still has something to wait for}
     *
     * @param number of the attempt
     */
    public boolean isAwaiting(int number) {
        return number == attempt && stage.isAwaiting();
    }

    /**
     * Tells that {@link MigrationStep.Await} took too long.
     *
     * @param number of the attempt
     * @return what to do
     */
    public List<MigrationStep> timedOut(int number) {
        if (isAwaiting(number)) {
            String missing = stage == MigrationStage.HANDING_OVER ? "the source does not hand the session over"
                    : "the target does not go on with the session";
            boolean isThere = stage == MigrationStage.HANDING_OVER && !channels.isLeft(MAIN);
            (isThere ? channels.left() : channels.open())
                    .forEach(each -> channels.end(each, CloseReason.IDLE, missing));
            if (isThere) {
                moved();
            } else {
                fail(missing);
            }
        }
        return channels.take();
    }

    /** The session stays, as far as the source still has it. */
    private void fail(String reason) {
        boolean isAnswered = kind() != MigrationKind.SWITCH_HOST && channels.isOpen(MAIN)
                && (stage.isRevocable() || stage == MigrationStage.STAYING);
        stay(new MigrationEvent.Failed(target(), kind(), reason));
        if (isAnswered) {
            channels.add(new MigrationStep.Answer(new MigrateConnectError()));
        }
    }

    private void moved() {
        finish();
        tell(new MigrationEvent.Moved(target(), kind()));
    }

    /** Nothing moves any more; what has not moved stays, or ends where its main channel is elsewhere. */
    private void stay(MigrationEvent event) {
        boolean isHeld = stage == MigrationStage.SWITCHING_MAIN;
        boolean isTorn = !isHeld && stage != MigrationStage.STAYING && !stage.isRevocable();
        List<ChannelName> held = channels.left();
        finish();
        if (isHeld) {
            held.forEach(each -> channels.add(new MigrationStep.Release(each)));
        } else if (isTorn) {
            held.forEach(each -> channels.end(each, CloseReason.MOVED, "the session has moved, and has ended there"));
        }
        tell(event);
    }

    private void finish() {
        stage = MigrationStage.STAYING;
        linking = null;
        channels.settle();
    }
}
