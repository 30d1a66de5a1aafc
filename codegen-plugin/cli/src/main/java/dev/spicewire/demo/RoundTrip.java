// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.demo;

import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.demo.ChannelTally.Outcome;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.WireMessage;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decodes every message of a capture, encodes it again and compares. */
final class RoundTrip implements CaptureListener {

    private static final int MAX_FAULTS = 10;

    private final FreshCodecs codecs;
    private final SortedMap<Integer, ChannelTally> tallies = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    RoundTrip(FreshCodecs codecs) {
        this.codecs = codecs;
    }

    @Override
    public void message(CapturedMessage message) {
        ByteBuffer body = message.body();
        int channel = message.connection().channelType();
        int id = message.header().type();
        long start = System.nanoTime();
        Outcome outcome = outcome(channel, message.from(), id, body);
        long elapsed = System.nanoTime() - start;
        String type = channel + " " + message.from() + " " + id;
        tallies.computeIfAbsent(channel, c -> new ChannelTally()).add(type, body.remaining(), outcome, elapsed);
        if (outcome == Outcome.CHANGED) {
            fault("message " + id + " of channel " + channel + " in frame " + message.frame() + " changed its meaning");
        }
    }

    private Outcome outcome(int channel, Direction from, int id, ByteBuffer body) {
        try {
            WireMessage value = codecs.read(channel, from, id, body);
            ByteBuffer again = ByteBuffer.allocate(value.wireSize());
            value.write(again);
            again.flip();
            if (again.equals(body)) {
                return Outcome.IDENTICAL;
            }
            return codecs.read(channel, from, id, again).equals(value) ? Outcome.EQUAL : Outcome.CHANGED;
        } catch (MalformedMessageException e) {
            fault(e.getMessage());
            return Outcome.MALFORMED;
        }
    }

    @Override
    public void notice(Notice notice) {
        notices.add(notice.text());
    }

    private void fault(String text) {
        if (faults.size() < MAX_FAULTS) {
            faults.add(text);
        }
    }

    /** {@return tallies by channel number} */
    SortedMap<Integer, ChannelTally> tallies() {
        return tallies;
    }

    /** {@return the first messages that did not come through, in words} */
    List<String> faults() {
        return faults;
    }

    /** {@return what of the capture is not plain SPICE, in words} */
    List<String> notices() {
        return notices;
    }
}
