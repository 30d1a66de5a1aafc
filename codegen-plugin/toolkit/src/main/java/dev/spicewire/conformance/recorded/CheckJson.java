// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.conformance.recorded.rule.Place;
import dev.spicewire.conformance.recorded.rule.Violation;
import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.conformance.suite.Level;

/** A verdict as one JSON document; {@code docs/conformance.md} says what it holds. */
final class CheckJson {

    private CheckJson() {
    }

    static String of(CaptureVerdict verdict) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("right", verdict.isRight());
        document.put("spice", verdict.spice());
        ArrayNode peers = document.putArray("peers");
        verdict.peers().forEach(peer -> peer(peers.addObject(), peer));
        ArrayNode unjudged = document.putArray("unjudged");
        verdict.unjudged().forEach(unjudged::add);
        document.put("more_unjudged", verdict.leftOut());
        return document.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static void peer(ObjectNode node, PeerVerdict peer) {
        node.put("session", peer.session()).put("side", peer.side().word()).put("address", peer.address())
                .put("right", peer.isRight()).put("whole", peer.whole()).put("connections", peer.connections())
                .put("messages", peer.messages());
        for (Level level : Level.values()) {
            node.put(level.word(), peer.count(level));
        }
        ArrayNode rules = node.putArray("violations");
        peer.violations().forEach(group -> rule(rules.addObject(), group));
    }

    private static void rule(ObjectNode node, ViolationGroup group) {
        node.put("rule", group.rule().id()).put("title", group.rule().title()).put("level", group.level().word())
                .put("msg", group.message()).put("count", group.count());
        ArrayNode first = node.putArray("first");
        group.first().forEach(violation -> violation(first.addObject(), violation));
    }

    private static void violation(ObjectNode node, Violation violation) {
        Place place = violation.place();
        node.put("conn", place.connection()).put("frame", place.frame()).put("offset", place.offset())
                .put("channel", place.channel()).put("from", place.from().word()).put("msg", place.message())
                .put("what", violation.what());
    }
}
