// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.vectors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.spicewire.conformance.suite.Subject;
import dev.spicewire.conformance.vectors.MadeVector.Verdict;
import java.util.Arrays;
import java.util.HexFormat;

/** Vectors as lines of a suite's file. */
final class VectorLines {

    private static final HexFormat HEX = HexFormat.of();

    private VectorLines() {
    }

    /** {@return the line of a vector, without a line end} */
    static String of(MadeVector vector) {
        Subject subject = vector.subject();
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        subject.channel().ifPresent(channel -> line.put("channel", channel));
        line.put("channel_type", subject.channelType()).put("from", subject.from());
        subject.message().ifPresent(message -> line.put("msg", message));
        line.put("id", subject.id()).put("hex", HEX.formatHex(vector.body()))
                .put("cat", vector.category()).put("case", vector.name());
        if (vector.verdict() instanceof Verdict.Accepted accepted) {
            accepted(line, accepted, vector.body());
        } else if (vector.verdict() instanceof Verdict.Rejected rejected) {
            line.put("accept", false).put("rule", rejected.rule().id()).put("note", rejected.reason());
            rejected.mended().ifPresent(mended -> line.put("mended", HEX.formatHex(mended)));
        }
        return line.toString();
    }

    private static void accepted(ObjectNode line, Verdict.Accepted accepted, byte[] body) {
        if (accepted.canonical().isEmpty()) {
            line.put("accept", true);
        } else {
            MadeVector.Canonical canonical = accepted.canonical().get();
            boolean same = Arrays.equals(canonical.body(), body);
            line.put("canonical", same);
            if (!same) {
                line.put("canonical_hex", HEX.formatHex(canonical.body()));
            }
            if (!canonical.accepted()) {
                line.put("canonical_rejected", true);
            }
        }
        accepted.fields().ifPresent(fields -> line.putRawValue("fields", new RawValue(fields)));
    }
}
