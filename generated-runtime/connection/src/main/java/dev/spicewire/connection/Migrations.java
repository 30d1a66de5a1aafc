// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import dev.spicewire.codec.MigrateFlushMark;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.codec.link.MainCapability;
import dev.spicewire.connection.migration.ClientMigration;
import dev.spicewire.connection.migration.MigrationEvent;
import dev.spicewire.connection.migration.MigrationKind;
import dev.spicewire.connection.migration.MigrationStep;
import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.runtime.WireMessage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Moves the channels of a session to other servers. What takes its time is done by a thread of its own. */
final class Migrations {

    private static final ChannelName MAIN = new ChannelName(SpiceChannels.MAIN, 0);

    private final ClientMigration migration = new ClientMigration();
    private final TargetWires target = new TargetWires();
    /** Wires to the source that their channels have left. */
    private final List<Wire> left = new ArrayList<>();
    private final Map<ChannelName, Member<?>> members = new ConcurrentHashMap<>();
    private final ClientOptions options;
    private final MigrationNews news;
    private final TaskQueue tasks;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Supplier<List<MigrationStep>>> ends = new ConcurrentLinkedQueue<>();
    private volatile Dialer way;
    private Dialer nextWay;

    Migrations(Dialer way, ClientOptions options, MigrationNews news) {
        this.way = way;
        this.options = options;
        this.news = news;
        tasks = new TaskQueue(options.threads(), "spice-migration");
    }

    /** A channel with what it greets with. */
    private record Member<M extends WireMessage>(SpiceChannel<M> channel, ChannelKind<?, M> kind) {
    }

    /** {@return the way to the server at which the session is} */
    Dialer way() {
        return way;
    }

    <M extends WireMessage> void opened(SpiceChannel<M> channel, ChannelKind<?, M> kind) {
        ChannelName name = channel.name();
        lock.lock();
        try {
            members.put(name, new Member<>(channel, kind));
            migration.opened(name);
        } finally {
            lock.unlock();
        }
        channel.ended().thenRun(() -> {
            ends.add(() -> ended(name, channel));
            takeEnds();
        });
    }

    private List<MigrationStep> ended(ChannelName name, SpiceChannel<?> channel) {
        Member<?> member = members.get(name);
        boolean isMember = member != null && member.channel() == channel;
        return isMember && members.remove(name, member) ? migration.ended(name) : List.of();
    }

    /** Whoever ends a channel may hold its locks, so this waits for none: who has the lock takes the ends as well. */
    private void takeEnds() {
        while (!ends.isEmpty() && !lock.isHeldByCurrentThread() && lock.tryLock()) {
            try {
                Supplier<List<MigrationStep>> end = ends.poll();
                if (end != null) {
                    run(end.get());
                }
            } finally {
                lock.unlock();
            }
        }
    }

    /** Takes a message of a channel that may have to do with migration. */
    void message(ChannelName from, int type, ByteBuffer body) {
        input(() -> migration.message(from, type, body));
    }

    /** {@return how the session moves, or has moved last} */
    MigrationKind kind() {
        return migration.kind();
    }

    /** {@return what to tell when a channel receives from another wire} */
    MigrationEvent moved(ChannelName channel) {
        return new MigrationEvent.ChannelMoved(channel, migration.kind());
    }

    private void input(Supplier<List<MigrationStep>> what) {
        lock.lock();
        try {
            run(what.get());
        } finally {
            lock.unlock();
        }
        takeEnds();
        news.tell();
    }

    private void run(List<MigrationStep> steps) {
        steps.forEach(this::run);
        changed.signalAll();
    }

    private void run(MigrationStep step) {
        if (step instanceof MigrationStep.Link link) {
            tasks.add(() -> link(link));
        } else if (step instanceof MigrationStep.Ask ask) {
            tasks.add(() -> ask(ask));
        } else if (step instanceof MigrationStep.Await await) {
            tasks.add(() -> await(await.attempt()));
        } else if (step instanceof MigrationStep.Drop) {
            target.drop();
        } else if (step instanceof MigrationStep.Tell tell) {
            abandonLeft();
            news.add(tell.event());
        } else if (step instanceof MigrationStep.Answer answer) {
            member(MAIN).ifPresent(main -> answer(main.channel(), answer.message()));
        } else if (step instanceof MigrationStep.End end) {
            member(end.channel()).ifPresent(each -> each.channel().end(end.reason(), end.detail(), null));
        } else if (step instanceof MigrationStep.Move move) {
            member(move.channel()).ifPresent(each -> move(each.channel(), move.first()));
        } else if (step instanceof MigrationStep.Restart restart) {
            member(restart.channel()).ifPresent(each -> move(each.channel(), each.kind().greeting()));
        } else {
            hold(step);
        }
    }

    private void hold(MigrationStep step) {
        if (step instanceof MigrationStep.Hold hold) {
            member(hold.channel()).ifPresent(each -> each.channel().wire().hold());
        } else if (step instanceof MigrationStep.Release release) {
            member(release.channel()).ifPresent(each -> each.channel().wire().release());
        } else if (step instanceof MigrationStep.Flush flush) {
            member(flush.channel()).ifPresent(each -> flush(each.channel()));
        }
    }

    private Optional<Member<?>> member(ChannelName channel) {
        return Optional.ofNullable(members.get(channel));
    }

    private static void answer(SpiceChannel<?> main, WireMessage message) {
        try {
            main.sendNow(message);
        } catch (IOException e) {
            // Sending has ended the channel, which is an input of its own.
            return;
        }
    }

    private static void flush(SpiceChannel<?> channel) {
        try {
            channel.wire().hold(channel.wire().now().frames(List.of(new MigrateFlushMark())));
        } catch (IOException e) {
            channel.end(CloseReason.TRUNCATED, "the connection broke", e);
        }
    }

    private void move(SpiceChannel<?> channel, List<? extends WireMessage> first) {
        Wire wire = target.take(channel.name());
        if (channel.name().equals(MAIN)) {
            way = nextWay;
        }
        try {
            if (migration.kind() == MigrationKind.SEAMLESS) {
                left.add(channel.wire().now());
                channel.wire().leave(wire, wire.frames(first));
            } else {
                channel.wire().move(wire, wire.frames(first));
            }
        } catch (IOException e) {
            channel.end(CloseReason.TRUNCATED, "the connection to the target broke", e);
        }
    }

    /** A source whose main channel is closed takes the whole session for ended, so all are closed together. */
    private void abandonLeft() {
        left.forEach(Wire::abandon);
        left.clear();
    }

    private void link(MigrationStep.Link step) {
        ChannelName name = step.channel();
        try {
            Member<?> member = member(name).orElseThrow(() -> new IOException("it has ended"));
            Dialer there = way.toward(step.target());
            Wire wire = new ChannelLinker(options).link(there, member.kind(), name.id(), step.session());
            if (wire.link().headerFormat() != member.channel().link().headerFormat()) {
                wire.abandon();
                throw new IOException("the target has data headers of another shape");
            }
            input(() -> linked(step, there, wire));
        } catch (IOException | RuntimeException e) {
            input(() -> migration.refused(step.attempt(), name, e.getMessage()));
        }
    }

    private List<MigrationStep> linked(MigrationStep.Link step, Dialer there, Wire wire) {
        if (!migration.isWanted(step.attempt(), step.channel())) {
            wire.abandon();
            return List.of();
        }
        nextWay = there;
        target.add(step.channel(), wire);
        return migration.linked(step.attempt(), step.channel(),
                wire.link().bothHave((int) MainCapability.SEAMLESS_MIGRATE.value()));
    }

    private void ask(MigrationStep.Ask step) {
        try {
            boolean isSeamless = target.ask(MAIN, step.version(), options);
            input(() -> migration.answered(step.attempt(), isSeamless));
        } catch (IOException | RuntimeException e) {
            input(() -> migration.refused(step.attempt(), MAIN, e.getMessage()));
        }
    }

    /** Waits until a server has gone on, for as long as it may take. */
    private void await(int attempt) {
        long most = options.timeouts().link().toNanos();
        long left = most;
        lock.lock();
        try {
            while (migration.isAwaiting(attempt) && (most == 0 || left > 0)) {
                left = changed.awaitNanos(most == 0 ? Long.MAX_VALUE : left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
        input(() -> migration.timedOut(attempt));
    }
}
