// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.conformance.recorded.rule.Place;
import dev.spicewire.conformance.recorded.rule.Violation;
import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.conformance.suite.Level;
import java.util.ArrayList;
import java.util.List;

/** A verdict for people: a line a peer, behind it the rules that it breaks with the first messages that do. */
final class CheckText {

    private final StringBuilder text = new StringBuilder();

    private CheckText() {
    }

    static String of(CaptureVerdict verdict) {
        CheckText page = new CheckText();
        verdict.peers().forEach(page::peer);
        verdict.unjudged().forEach(remark -> page.line("note: " + remark));
        if (verdict.leftOut() > 0) {
            page.line("note: and " + verdict.leftOut() + " more, which decode --format summary shows");
        }
        long wrong = verdict.peers().stream().filter(peer -> !peer.isRight()).count();
        page.line(counted(verdict.peers().size(), "peer") + ": " + (verdict.peers().size() - wrong) + " right, "
                + wrong + " with violations");
        return page.text.toString();
    }

    private void peer(PeerVerdict peer) {
        line("session " + peer.session() + ", " + peer.side().word() + " " + peer.address() + ": " + verdict(peer)
                + "; " + counted(peer.messages(), "message") + " on " + counted(peer.connections(), "connection")
                + (peer.whole() ? "" : ", seen in part"));
        peer.violations().forEach(this::rule);
    }

    private static String verdict(PeerVerdict peer) {
        if (peer.isRight()) {
            return "right";
        }
        List<String> counts = new ArrayList<>();
        for (Level level : Level.values()) {
            if (peer.count(level) > 0) {
                counts.add(peer.count(level) + " of " + level.word() + " rules");
            }
        }
        return counted(peer.count(), "violation") + ", " + String.join(", ", counts);
    }

    private void rule(ViolationGroup group) {
        line("  " + group.rule().id() + " " + group.rule().title() + " (" + group.level().word() + "): "
                + counted(group.count(), "violation") + " by " + group.message());
        group.first().forEach(this::violation);
        if (group.count() > group.first().size()) {
            line("    and " + (group.count() - group.first().size()) + " more");
        }
    }

    private void violation(Violation violation) {
        Place place = violation.place();
        line("    conn " + place.connection() + " frame " + place.frame() + " " + place.channel() + " "
                + place.message() + " at byte " + place.offset() + ": " + violation.what());
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
