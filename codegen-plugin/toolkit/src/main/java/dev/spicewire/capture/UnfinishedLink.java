// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.proto.model.Direction;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says which part of a link stage a capture does not have. */
final class UnfinishedLink {

    private final Carrier carrier;
    private final LinkFollower link;
    private final Map<Direction, Stretch> streams;
    private final boolean ended;

    /**
     * Judges what there is.
     *
     * @param carrier what carries the connection
     * @param link    its link stage as far as it is there
     * @param streams what each side has sent
     * @param ended   whether nothing follows in the capture
     */
    UnfinishedLink(Carrier carrier, LinkFollower link, Map<Direction, Stretch> streams, boolean ended) {
        this.carrier = carrier;
        this.link = link;
        this.streams = streams;
        this.ended = ended;
    }

    /** {@return why a connection that ends now was not decoded} */
    String reason() {
        int client = streams.get(Direction.CLIENT).end();
        int server = streams.get(Direction.SERVER).end();
        if (link.fault().isPresent()) {
            return link.fault().get();
        }
        String missing = missing();
        boolean linked = starts(Direction.CLIENT) || starts(Direction.SERVER);
        if (!missing.isEmpty()) {
            return missing + (linked ? ", and no messages tell what it said" : "");
        }
        return "the link stage is not complete (client sent " + client + " bytes, server " + server + ")";
    }

    /** {@return what is missing and what the messages tell instead} */
    String conclusion(Conclusion found) {
        String channel = link.channel().isPresent() ? "" : "the channel and ";
        boolean whole = starts(Direction.CLIENT) && starts(Direction.SERVER);
        String missing = whole ? "" : missing();
        return (missing.isEmpty() ? "the link stage is not all there" : missing) + "; " + channel
                + found.format().name().toLowerCase(Locale.ROOT) + " headers are concluded from the messages";
    }

    private String missing() {
        boolean client = starts(Direction.CLIENT);
        boolean server = starts(Direction.SERVER);
        if (!client && !server) {
            return "the capture starts in the middle of the connection" + oneSided().map(", "::concat).orElse("");
        }
        if (!client) {
            return side(Direction.CLIENT, "link message");
        }
        return server ? holes() : side(Direction.SERVER, "link reply");
    }

    private String side(Direction from, String what) {
        Stretch stream = streams.get(from);
        if (oneSided(from).isPresent()) {
            return oneSided(from).get();
        }
        if (stream.end() == 0 && from == Direction.SERVER) {
            return "";
        }
        if (!carrier.fromStart(from)) {
            return "the capture starts behind the " + from.word() + "'s " + what;
        }
        int holes = Math.max(stream.behindHole(0), stream.holesIn(0, Integer.BYTES));
        if (holes > 0) {
            return "gap: " + holes + " bytes of the " + from.word() + "'s link stage are missing in the capture";
        }
        return stream.end() < Integer.BYTES ? "the " + from.word() + "'s " + what + " is not all there"
                : "what the " + from.word() + " sends first is no " + what;
    }

    private String holes() {
        for (Direction from : Direction.values()) {
            Stretch stream = streams.get(from);
            int holes = stream.holesIn(0, Math.max(0, link.dataOffset(from).orElse(stream.end())));
            if (holes > 0) {
                return "gap: " + holes + " bytes of the " + from.word() + "'s link stage are missing in the capture";
            }
        }
        return "";
    }

    private Optional<String> oneSided() {
        return Arrays.stream(Direction.values()).flatMap(from -> oneSided(from).stream()).findFirst();
    }

    private Optional<String> oneSided(Direction from) {
        if (!carrier.readable(from)) {
            return Optional.of("the " + from.word() + "'s side can't be read");
        }
        return carrier.captured(from) ? Optional.empty()
                : Optional.of(ended ? "the " + from.word() + "'s side is not in the capture"
                        : "nothing of the " + from.word() + "'s side is captured up to here");
    }

    private boolean starts(Direction from) {
        return LinkFollower.startsWithMagic(streams.get(from));
    }
}
