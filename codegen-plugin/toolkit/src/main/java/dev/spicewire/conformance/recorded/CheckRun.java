// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedConnection;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.LinkFrames;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.FrameTimes;
import dev.spicewire.capture.inside.Insides;
import dev.spicewire.capture.tcp.Lifetime;
import dev.spicewire.conformance.recorded.rule.BodyReading;
import dev.spicewire.conformance.recorded.rule.CapabilityNumbers;
import dev.spicewire.conformance.recorded.rule.ConnectionJudge;
import dev.spicewire.conformance.recorded.rule.FramingFault;
import dev.spicewire.conformance.recorded.rule.LinkTimes;
import dev.spicewire.conformance.recorded.rule.SessionDisplays;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** One pass over one capture. */
final class CheckRun implements CaptureListener {

    private final BodyReading bodies;
    private final LongConsumer progress;
    private final Insides insides;
    private final FrameTimes times = new FrameTimes();
    private final CapabilityNumbers numbers = new CapabilityNumbers();
    private final Map<Integer, ConnectionJudge> open = new HashMap<>();
    private final Map<Integer, SessionDisplays> displays = new HashMap<>();
    private final Map<Peer, PeerTally> peers = new TreeMap<>();
    private final List<String> unjudged = new ArrayList<>();
    private final BitSet unfollowed = new BitSet();
    private long leftOut;
    private long latest = Long.MIN_VALUE;
    private boolean outOfOrder;
    private boolean begun;
    private boolean spice = true;

    CheckRun(Protocol protocol, BodyReading bodies, LongConsumer progress) {
        insides = new Insides(protocol);
        this.bodies = bodies;
        this.progress = progress;
    }

    /** {@return what was found, once the capture is over} */
    CaptureVerdict verdict() {
        List<PeerVerdict> verdicts = new ArrayList<>();
        peers.forEach((peer, tally) -> verdicts.add(tally.verdict(peer)));
        return new CaptureVerdict(verdicts, unjudged, leftOut, spice);
    }

    /** {@return whether a packet was read} */
    boolean begun() {
        return begun;
    }

    /** The file can't be read any further. */
    void damaged(String how) {
        remark("the capture ends early: " + how);
    }

    @Override
    public void progress(long bytesRead) {
        begun = true;
        progress.accept(bytesRead);
    }

    @Override
    public void linked(CapturedConnection connection) {
        SessionDisplays ofSession = displays.computeIfAbsent(connection.session(), session -> new SessionDisplays());
        open.put(connection.number(), ConnectionJudge.of(connection, connection.channel().name().orElse(""),
                ofSession, numbers, insides));
    }

    @Override
    public void captured(long frame, long nanoseconds) {
        times.add(frame, nanoseconds);
        outOfOrder |= nanoseconds < latest;
        latest = Math.max(latest, nanoseconds);
    }

    @Override
    public void linkStage(CapturedConnection connection, Direction from, LinkFrames frames) {
        judge(connection).ifPresent(judge -> judge.linked(from, new LinkTimes(frames.last().orElse(0),
                time(frames.link()), time(frames.last()), Optional.empty(), OptionalLong.empty())));
    }

    @Override
    public void message(CapturedMessage message) {
        judge(message.connection()).ifPresent(judge -> judge.message(bodies.read(message),
                times.of(message.frame())));
    }

    @Override
    public void lost(CapturedConnection connection, Direction from) {
        judge(connection).ifPresent(judge -> judge.lost(from));
    }

    @Override
    public void ended(CapturedConnection connection, Lifetime lifetime) {
        Optional<ConnectionJudge> judge = judge(connection);
        open.remove(connection.number());
        judge.ifPresent(one -> {
            if (!lifetime.whole() || unfollowed.get(connection.number())) {
                one.seenInPart();
            }
            if (outOfOrder) {
                one.forgetTimes();
            }
            one.end();
            for (Direction side : Direction.values()) {
                peers.computeIfAbsent(Peer.of(connection, side), peer -> new PeerTally()).add(one, side);
            }
        });
    }

    @Override
    public void notice(Notice notice) {
        spice &= !(notice instanceof Notice.NoSpice);
        if (notice instanceof Notice.Unfollowed end) {
            unfollowed.set(end.connection());
        }
        if (notice instanceof Notice.InStream fault && FramingFault.of(fault).isPresent()) {
            Optional.ofNullable(open.get(fault.connection())).ifPresent(judge ->
                    judge.faulty(fault.from(), FramingFault.of(fault).get()));
            return;
        }
        String place = notice instanceof Notice.InStream stream
                ? "conn " + stream.connection() + " " + stream.from().word() + " at byte " + stream.offset() + ": "
                : notice instanceof Notice.OfConnection of ? "conn " + of.connection() + ": " : "";
        remark(place + notice.text());
    }

    private void remark(String remark) {
        if (unjudged.size() == CaptureVerdict.MOST_UNJUDGED) {
            leftOut++;
        } else {
            unjudged.add(remark);
        }
    }

    private OptionalLong time(OptionalLong frame) {
        return frame.isPresent() ? times.of(frame.getAsLong()) : OptionalLong.empty();
    }

    private Optional<ConnectionJudge> judge(CapturedConnection connection) {
        return Optional.ofNullable(open.get(connection.number()));
    }
}
