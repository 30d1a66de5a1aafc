// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import dev.spicewire.conformance.suite.Rule;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Messages and channels that a protocol does not have, next to those that it has. */
final class UnknownVectors {

    private static final long MOST_MESSAGES = 0xffff;
    private static final long MOST_CHANNELS = 0xff;

    private UnknownVectors() {
    }

    static List<MadeVector> of(Protocol protocol) {
        List<MadeVector> vectors = new ArrayList<>();
        for (ChannelId channel : protocol.channelIds()) {
            for (Direction from : Direction.values()) {
                Set<Long> ids = channel.channel().messages(from).stream().map(ChannelMessage::id)
                        .collect(Collectors.toSet());
                for (long id : strangers(ids, MOST_MESSAGES)) {
                    vectors.add(unknown(new Subject(Optional.of(channel.name()), channel.id(), from.word(), id,
                            Optional.empty()), "there is no such message"));
                }
            }
        }
        Set<Long> channels = protocol.channelIds().stream().map(ChannelId::id).collect(Collectors.toSet());
        for (long channel : strangers(channels, MOST_CHANNELS)) {
            vectors.add(unknown(new Subject(Optional.empty(), channel, Direction.SERVER.word(), 1, Optional.empty()),
                    "there is no such channel"));
        }
        return vectors;
    }

    private static MadeVector unknown(Subject subject, String reason) {
        return new MadeVector(subject, "unknown-id", "empty", new byte[0],
                new Verdict.Rejected(Rule.EXISTENCE, Optional.empty(), reason));
    }

    /** {@return numbers that are not taken: the least, the one behind the largest, and the largest of all} */
    private static Set<Long> strangers(Set<Long> taken, long most) {
        Set<Long> strangers = new TreeSet<>();
        long largest = taken.stream().mapToLong(Long::longValue).max().orElse(0);
        LongStream.rangeClosed(0, taken.size()).filter(id -> !taken.contains(id)).limit(1).forEach(strangers::add);
        LongStream.of(largest + 1, most).filter(id -> id <= most && !taken.contains(id)).forEach(strangers::add);
        return strangers;
    }
}
