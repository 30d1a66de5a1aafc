// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import dev.spicewire.capture.decode.ProtocolShapes;
import dev.spicewire.capture.tls.KeyLog;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a capture loses, each message shown was sent. */
class LossesTest {

    private static final Protocol SPICE = Definitions.bundled();
    private static final ProtocolShapes SHAPES = new ProtocolShapes(SPICE, DynamicCodec.of(SPICE)::decodeInPlace);
    private static final Map<String, Set<String>> WHOLE = new ConcurrentHashMap<>();

    /** How packets come to be missing. */
    enum Damage {
        LOST {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.lose(random, 0.05);
            }
        },
        MOSTLY_LOST {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.lose(random, 0.4);
            }
        },
        CUT {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.cut(random, 0.3);
            }
        },
        REORDERED {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.reorder(random, 3);
            }
        },
        LATE {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.startLate(random);
            }
        },
        ALL {
            @Override
            void to(DamagedCapture capture, Random random) {
                capture.startLate(random);
                capture.lose(random, 0.05);
                capture.cut(random, 0.05);
                capture.reorder(random, 2);
            }
        };

        abstract void to(DamagedCapture capture, Random random);
    }

    @Property(tries = 60, seed = "7777")
    void eachMessageShownWasSent(@ForAll("captures") String name, @ForAll Damage damage, @ForAll long seed)
            throws IOException {
        Set<String> sent = WHOLE.computeIfAbsent(name, key -> Set.copyOf(messages(Captures.file(key))));
        DamagedCapture capture = DamagedCapture.of(Captures.file(name));
        damage.to(capture, new Random(seed));

        assertThat(shown(capture)).filteredOn(message -> !sent.contains(message)).isEmpty();
    }

    /** Reordering alone loses nothing, as long as no SYN is overtaken by what the capture takes for the start. */
    @Property(tries = 20, seed = "7777")
    void packetsOutOfOrderArePutInOrder(@ForAll long seed) throws IOException {
        DamagedCapture capture = DamagedCapture.of(Captures.file("qemu-boot-fullheader.pcap"));
        capture.reorder(new Random(seed), 3);

        assertThat(shown(capture)).hasSize(409);
    }

    @Provide
    Arbitrary<String> captures() {
        return Arbitraries.of("field/whole.pcap.gz", "field/tls13-plain.pcap.gz",
                "field/tls13.pcap.gz", "field/ws-direct.pcap.gz", "qemu-boot-fullheader.pcap",
                "qemu-devices.pcap", "qemu-migration-semiseamless.pcap", "qxl-alldraws-compressions.pcap",
                "agent-clip-out.pcap.gz");
    }

    static List<String> shown(DamagedCapture capture) throws IOException {
        Path directory = Files.createTempDirectory("losses");
        Path file = capture.in(directory);
        try {
            return messages(file);
        } finally {
            Files.delete(file);
            Files.delete(directory);
        }
    }

    private static KeyLog keys() throws IOException {
        KeyLog keys = new KeyLog();
        keys.add(Files.readAllBytes(Captures.file("field/tls13.keys")));
        return keys;
    }

    static List<String> messages(Path file) {
        List<String> messages = new ArrayList<>();
        try {
            CaptureDecoder.decode(file, SHAPES, keys(), new CaptureListener() {
                @Override
                public void message(CapturedMessage message) {
                    MessageLine line = MessageLine.of(message);
                    messages.add(message.connection().client() + " " + line.channelType() + " " + line.from() + " "
                            + line.type() + " " + line.sha256());
                }

                @Override
                public void notice(Notice notice) {
                    // What is missing is missing.
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
