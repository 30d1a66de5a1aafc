// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.conformance.recorded.CaptureCheck;
import dev.spicewire.conformance.recorded.CaptureVerdict;
import dev.spicewire.conformance.recorded.PeerVerdict;
import dev.spicewire.conformance.suite.Level;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Real peers break no required rule, and one recommended one: libspice-server writes a NUL behind the text of
 * {@code notify} that its length leaves out. Whatever a capture loses, nobody is found to do more than that.
 */
class JudgedCapturesTest {

    private static final CaptureCheck CHECK = CaptureCheck.of(Definitions.bundled()).withKeys(keys());
    private static final Map<String, Set<String>> WHOLE = new ConcurrentHashMap<>();
    private static final List<String> RECORDED = List.of("qemu-boot-fullheader.pcap", "qemu-devices.pcap",
            "qemu-migration-semiseamless.pcap", "qxl-alldraws-compressions.pcap", "agent-clip-out.pcap.gz",
            "field/whole.pcap.gz", "field/tls13-plain.pcap.gz", "field/tls13.pcap.gz", "field/ws-direct.pcap.gz",
            "field/sasl-digest-md5-nolayer.pcap.gz");
    private static final List<String> DAMAGED = List.of("field/lost-message.pcap.gz", "field/lost-verdict.pcap.gz",
            "field/snaplen200.pcap.gz", "field/begins-with-link-reply.pcap.gz", "field/link-errors.pcap.gz");

    @Example
    void realPeersKeepTheRules() {
        for (String capture : Stream.concat(RECORDED.stream(), DAMAGED.stream()).toList()) {
            CaptureVerdict verdict = verdict(Captures.file(capture));

            assertThat(verdict.peers()).as(capture).isNotEmpty()
                    .allSatisfy(peer -> assertThat(peer.count(Level.REQUIRED)).isZero());
            assertThat(violations(verdict)).as(capture).allSatisfy(violation -> assertThat(violation)
                    .startsWith("SERVER R30 notify: ").endsWith("1 bytes belong to no part"));
        }
    }

    @Property(tries = 80, seed = "7777")
    void whatIsMissingMakesNoViolation(@ForAll("captures") String name, @ForAll LossesTest.Damage damage,
            @ForAll long seed) throws IOException {
        Set<String> found = WHOLE.computeIfAbsent(name, key -> violations(verdict(Captures.file(key))));
        DamagedCapture capture = DamagedCapture.of(Captures.file(name));
        damage.to(capture, new Random(seed));

        Path directory = Files.createTempDirectory("judged");
        Path file = capture.in(directory);
        try {
            assertThat(violations(verdict(file))).isSubsetOf(found);
        } finally {
            Files.delete(file);
            Files.delete(directory);
        }
    }

    @Provide
    Arbitrary<String> captures() {
        return Arbitraries.of(RECORDED);
    }

    private static Set<String> violations(CaptureVerdict verdict) {
        return verdict.peers().stream().flatMap(JudgedCapturesTest::violations).collect(Collectors.toSet());
    }

    private static Stream<String> violations(PeerVerdict peer) {
        return peer.violations().stream().flatMap(group -> group.first().stream())
                .map(one -> peer.side() + " " + one.rule().id() + " " + one.place().message() + ": " + one.what());
    }

    private static CaptureVerdict verdict(Path capture) {
        try {
            return CHECK.check(capture, bytes -> { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyLog keys() {
        try {
            KeyLog keys = new KeyLog();
            keys.add(Files.readAllBytes(Captures.file("field/tls13.keys")));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
