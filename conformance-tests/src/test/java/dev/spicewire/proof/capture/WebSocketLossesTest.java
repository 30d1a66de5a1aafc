// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.capture.LossesTest.Damage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a capture loses of SPICE in WebSockets, each message shown was sent, and most are shown. */
class WebSocketLossesTest {

    private static final int SERVER = 6149;

    /** Packets with the link messages of two channels. */
    private static final int CURSOR_LINK = 77;
    private static final int INPUTS_LINK = 103;

    /** What a capture may lack of what a WebSocket starts with. */
    enum Unseen {
        NOTHING {
            @Override
            void in(DamagedCapture capture) {
                // All is there.
            }
        },
        REQUEST {
            @Override
            void in(DamagedCapture capture) {
                capture.lose(payload -> startsWith(payload, "GET "));
            }
        },
        ANSWER {
            @Override
            void in(DamagedCapture capture) {
                capture.lose(payload -> startsWith(payload, "HTTP/1.1 101 "));
            }
        },
        UPGRADE {
            @Override
            void in(DamagedCapture capture) {
                REQUEST.in(capture);
                ANSWER.in(capture);
            }
        },
        CLIENT {
            @Override
            void in(DamagedCapture capture) {
                capture.deafen(SERVER);
            }
        },
        SERVER_SIDE {
            @Override
            void in(DamagedCapture capture) {
                capture.silence(SERVER);
            }
        };

        abstract void in(DamagedCapture capture);
    }

    @Property(tries = 60, seed = "7777")
    void messagesAreShownAsTheyWereSent(@ForAll Unseen unseen, @ForAll Damage damage, @ForAll long seed)
            throws IOException {
        DamagedCapture capture = recording();
        unseen.in(capture);
        damage.to(capture, new Random(seed));

        assertSent(LossesTest.shown(capture));
    }

    /**
     * Each packet is lost once. Without their link message the few messages of the cursor and inputs channels do not
     * tell what they are of; one message that stands alone at the end of a stream is not enough to be found.
     */
    @Example
    void aLostPacketCostsWhatItCarriesAndAtMostOneMessageMore() throws IOException {
        List<MessageLine> sent = MessageLine.read(Captures.file("field/ws-direct.messages.jsonl.gz"));
        int packets = recording().packets();
        for (int packet = 1; packet <= packets; packet++) {
            int lost = packet;
            DamagedCapture capture = recording();
            capture.lose(packet - 1);
            long carried = sent.stream().filter(message -> message.frame() == lost).count();
            long channel = packet == CURSOR_LINK ? 7 : packet == INPUTS_LINK ? 5 : 0;

            assertThat(LossesTest.shown(capture)).as("without packet %d", packet)
                    .hasSizeGreaterThanOrEqualTo((int) (sent.size() - carried - Math.max(1, channel)));
        }
    }

    /** Of twenty packets one is lost. */
    @Property(tries = 20, seed = "7777")
    void fourFifthsOfTheMessagesAreFound(@ForAll long seed) throws IOException {
        DamagedCapture capture = recording();
        capture.lose(new Random(seed), 0.05);

        assertThat(LossesTest.shown(capture)).hasSizeGreaterThanOrEqualTo(sent().size() * 4 / 5);
    }

    private static void assertSent(List<String> shown) {
        Map<String, List<String>> sent = streams(sent());
        streams(shown).forEach((stream, messages) -> {
            Iterator<String> rest = sent.getOrDefault(stream, List.of()).iterator();
            assertThat(messages).as(stream).allSatisfy(message -> {
                boolean found = false;
                while (!found && rest.hasNext()) {
                    found = rest.next().equals(message);
                }
                assertThat(found).as(message).isTrue();
            });
        });
    }

    private static Map<String, List<String>> streams(List<String> messages) {
        Map<String, List<String>> streams = new LinkedHashMap<>();
        for (String message : messages) {
            String[] words = message.split(" ");
            streams.computeIfAbsent(words[0] + " " + words[1] + " " + words[2], stream -> new ArrayList<>())
                    .add(words[3] + " " + words[4]);
        }
        return streams;
    }

    private static List<String> sent() {
        return LossesTest.messages(Captures.file("field/ws-direct.pcap.gz"));
    }

    private static DamagedCapture recording() throws IOException {
        return DamagedCapture.of(Captures.file("field/ws-direct.pcap.gz"));
    }

    private static boolean startsWith(byte[] payload, String text) {
        return new String(payload, StandardCharsets.ISO_8859_1).startsWith(text);
    }
}
