// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.connection.protocol.ChannelName;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.runtime.WireMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which channels there are, where each of them is, and what is to be done with them. */
final class Whereabouts {

    /** What becomes of a channel that the target has not been told of. */
    static final String TOO_LATE = "it was opened after the target was made ready";

    private final Set<ChannelName> open = new LinkedHashSet<>();
    /** Linked at the target, where they are not yet. */
    private final Set<ChannelName> ready = new HashSet<>();
    /** To be linked at the target, behind the one that is being linked. */
    private final Deque<ChannelName> waiting = new ArrayDeque<>();
    /** To move, and not yet moved. */
    private final Set<ChannelName> left = new LinkedHashSet<>();
    /** Whose state the source is about to send. */
    private final Set<ChannelName> owed = new HashSet<>();
    private List<MigrationStep> steps = new ArrayList<>();

    void opened(ChannelName channel) {
        open.add(channel);
    }

    /** {@return whether it was open} */
    boolean ended(ChannelName channel) {
        left.remove(channel);
        owed.remove(channel);
        return open.remove(channel);
    }

    boolean isOpen(ChannelName channel) {
        return open.contains(channel);
    }

    List<ChannelName> open() {
        return List.copyOf(open);
    }

    List<ChannelName> others(ChannelName main) {
        return open.stream().filter(each -> !each.equals(main)).toList();
    }

    /** {@return the channels that are to move, and have not} */
    List<ChannelName> left() {
        return List.copyOf(left);
    }

    /** {@return whether a channel is to move, and has not} */
    boolean isLeft(ChannelName channel) {
        return left.contains(channel);
    }

    void leave(Collection<ChannelName> channels) {
        left.addAll(channels);
    }

    void hold(List<ChannelName> channels) {
        leave(channels);
        channels.forEach(each -> add(new MigrationStep.Hold(each)));
    }

    void ready(ChannelName channel) {
        ready.add(channel);
    }

    boolean isReady(ChannelName channel) {
        return ready.contains(channel);
    }

    void await(ChannelName channel) {
        waiting.add(channel);
    }

    /** {@return the next channel to link that is still open, or null} */
    ChannelName next() {
        waiting.retainAll(open);
        return waiting.poll();
    }

    void owe(ChannelName channel) {
        owed.add(channel);
    }

    boolean isOwed(ChannelName channel) {
        return owed.contains(channel);
    }

    void move(ChannelName channel, List<WireMessage> first) {
        gone(channel, new MigrationStep.Move(channel, first));
    }

    void restart(ChannelName channel) {
        gone(channel, new MigrationStep.Restart(channel));
    }

    /** Begins the channels anew that are to move, as far as they are ready for it. */
    void arrive() {
        for (ChannelName channel : left()) {
            if (isReady(channel)) {
                restart(channel);
            } else {
                drop(channel, TOO_LATE);
            }
        }
    }

    /** Links those of the channels that are to move that a new session has, and ends the others. */
    void meet(Collection<ChannelName> there) {
        for (ChannelName channel : left()) {
            if (there.contains(channel)) {
                await(channel);
            } else {
                drop(channel, "the target has no such channel");
            }
        }
    }

    private void gone(ChannelName channel, MigrationStep how) {
        add(how);
        left.remove(channel);
        owed.remove(channel);
        ready.remove(channel);
    }

    /** Ends a channel that is not at the target. */
    void drop(ChannelName channel, String reason) {
        end(channel, CloseReason.MOVED, "the session has moved: " + reason);
    }

    void end(ChannelName channel, CloseReason reason, String detail) {
        add(new MigrationStep.End(channel, reason, detail));
        ended(channel);
    }

    /** Nothing moves any more. */
    void settle() {
        ready.clear();
        waiting.clear();
        left.clear();
        owed.clear();
        add(new MigrationStep.Drop());
    }

    void add(MigrationStep step) {
        steps.add(step);
    }

    /** {@return what is to be done, once} */
    List<MigrationStep> take() {
        List<MigrationStep> taken = List.copyOf(steps);
        steps = new ArrayList<>();
        return taken;
    }
}
