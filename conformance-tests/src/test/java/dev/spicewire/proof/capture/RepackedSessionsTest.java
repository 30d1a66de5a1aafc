// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.file.CaptureFormatException;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a recorded session gives the same messages")
class RepackedSessionsTest {

    private static final String NAME = "qemu-migration-semiseamless";

    private static List<MessageLine> reference;
    private static PcapRecords recorded;

    @TempDir
    private Path directory;

    @BeforeAll
    static void readTheRecording() throws IOException {
        reference = MessageLine.read(Captures.file(NAME + ".messages.jsonl.gz"));
        recorded = PcapRecords.read(Captures.file(NAME + ".pcap"));
    }

    @ParameterizedTest(name = "when it is captured on {0}")
    @EnumSource
    void givesTheSameMessagesOnAnyLinkLayer(OtherLink link) throws IOException {
        PcapngWriter pcapng = new PcapngWriter();
        pcapng.section(ByteOrder.LITTLE_ENDIAN);
        pcapng.description(link.linkType());
        for (byte[] packet : recorded.packets()) {
            pcapng.packet(0, link.packet(packet));
        }

        assertThat(Captures.messages(file(pcapng.toArray()))).isEqualTo(reference);
    }

    @Test
    @DisplayName("when several interfaces and sections of both byte orders hold it")
    void givesTheSameMessagesFromSeveralInterfacesAndSections() throws IOException {
        List<OtherLink> links = Arrays.stream(OtherLink.values())
                .filter(link -> link != OtherLink.IPV6_OVER_ETHERNET).toList();
        PcapngWriter pcapng = new PcapngWriter();
        for (int i = 0; i < recorded.packets().size(); i++) {
            if (i % 100 == 0) {
                pcapng.section(i % 200 == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
                links.forEach(link -> pcapng.description(link.linkType()));
            }
            int which = i % links.size();
            pcapng.packet(which, links.get(which).packet(recorded.packets().get(i)));
        }

        assertThat(Captures.messages(file(pcapng.toArray()))).isEqualTo(reference);
    }

    @Test
    @DisplayName("when every packet comes twice and neighbours change places")
    void givesTheSameMessagesWhenPacketsComeTwiceAndInAnotherOrder() throws IOException {
        List<byte[]> disturbed = new ArrayList<>();
        int packets = recorded.packets().size();
        for (int i = 0; i < packets; i += 2) {
            byte[] first = recorded.packets().get(i);
            byte[] second = recorded.packets().get(Math.min(i + 1, packets - 1));
            disturbed.addAll(List.of(second, first, second, first));
        }

        assertThat(perStream(Captures.messages(PcapRecords.write(disturbed, directory.resolve("disturbed.pcap")))))
                .isEqualTo(perStream(reference));
    }

    @ParameterizedTest(name = "up to where the file is cut, {0} bytes before its end")
    @ValueSource(ints = {1, 1000, 50_000, 123_456, 345_678})
    void givesTheMessagesInFrontOfACut(int cut) throws IOException {
        byte[] whole = Files.readAllBytes(Captures.file(NAME + ".pcap"));
        Path truncated = file(Arrays.copyOf(whole, whole.length - cut));
        int packets = recorded.wholeIn(whole.length - cut);
        Captures.Recording recording = new Captures.Recording();

        assertThatExceptionOfType(CaptureFormatException.class)
                .isThrownBy(() -> CaptureDecoder.decode(truncated, recording))
                .withMessageContaining("the file is truncated");
        assertThat(recording.messages())
                .isEqualTo(reference.stream().filter(message -> message.frame() <= packets).toList());
    }

    @ParameterizedTest(name = "but for those in packet {0}, which is missing")
    @ValueSource(ints = {40, 100, 123, 200, 350, 500, 650})
    void withoutAPacketNothingIsGuessed(int missing) throws IOException {
        List<byte[]> packets = new ArrayList<>(recorded.packets());
        packets.remove(missing);

        List<MessageLine> found = Captures.messages(PcapRecords.write(packets, directory.resolve("lossy.pcap")));

        assertThat(withoutFrames(reference)).containsAll(withoutFrames(found));
        assertThat(found.size()).isGreaterThan(reference.size() / 2);
    }

    private Path file(byte... content) throws IOException {
        return Files.write(directory.resolve("capture"), content);
    }

    private static Map<String, List<MessageLine>> perStream(List<MessageLine> messages) {
        return withoutFrames(messages).stream()
                .collect(Collectors.groupingBy(message -> message.connection() + " " + message.from()));
    }

    private static List<MessageLine> withoutFrames(List<MessageLine> messages) {
        return messages.stream().map(MessageLine::withoutFrame).toList();
    }
}
