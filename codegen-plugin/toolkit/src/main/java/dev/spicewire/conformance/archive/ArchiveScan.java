// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.archive;

import dev.spicewire.capture.decode.MessageNames;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.coverage.Coverage;
import dev.spicewire.conformance.recorded.CaptureCheck;
import dev.spicewire.conformance.recorded.CaptureVerdict;
import dev.spicewire.conformance.recorded.PeerVerdict;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds out what captures hold, and what their peers are worth. */
public final class ArchiveScan {

    private final Protocol protocol;
    private final MessageNames names;
    private final DynamicCodec codec;
    private final CaptureCheck check;
    private final KeyLog keys;

    /**
     * Prepares to read captures.
     *
     * @param protocol what their messages are
     * @param keys     keys of their TLS connections
     */
    public ArchiveScan(Protocol protocol, KeyLog keys) {
        this.protocol = protocol;
        names = new MessageNames(protocol);
        codec = DynamicCodec.of(protocol);
        check = CaptureCheck.of(protocol);
        this.keys = keys.copy();
    }

    /**
     * Reads a capture. What it tells of others, such as keys that it has in itself, is not used for them: which
     * captures a machine has read before changes nothing. One that can't be read is a finding as others are, so that it
     * does not stop a run over thousands; what stands in front of its damage counts.
     *
     * @param name    what the report calls it; no other capture of the archive has that name
     * @param capture path of a pcap or pcapng file
     * @return what is in it
     */
    public ArchiveReport read(String name, Path capture) {
        Coverage coverage = new Coverage(protocol);
        MessageTotals totals = new MessageTotals(names, codec, coverage);
        String verdict = verdict(capture, totals);
        return new ArchiveReport(totals.totals(), new TreeMap<>(Map.of(name, verdict)), ArchiveCoverage.of(coverage));
    }

    private String verdict(Path capture, MessageTotals totals) {
        try {
            CaptureVerdict verdict = check.withKeys(keys.copy()).check(capture, totals);
            if (!verdict.spice()) {
                return "no SPICE";
            }
            return verdict.isRight() ? ArchiveReport.RIGHT : verdict.peers().stream().filter(peer -> !peer.isRight())
                    .map(ArchiveScan::words).collect(Collectors.joining("; "));
        } catch (IOException e) {
            return "can't be read: " + reason(e, capture);
        }
    }

    /** Where a machine has put a capture to read it says nothing about the capture. */
    private static String reason(IOException failure, Path capture) {
        String message = Objects.requireNonNullElse(failure.getMessage(), "").replace(capture + ": ", "")
                .replace(capture.toString(), "");
        return message.isEmpty() ? failure.getClass().getSimpleName() : message;
    }

    private static String words(PeerVerdict peer) {
        return "session " + peer.session() + ", " + peer.side().word() + ": breaks " + peer.violations().stream()
                .map(group -> group.rule().id() + " by " + group.message() + " (" + group.count() + ")")
                .collect(Collectors.joining(", "));
    }
}
