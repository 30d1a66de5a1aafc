// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import static dev.spicewire.capture.testing.Bytes.hex;
import static dev.spicewire.capture.testing.Spice.ACCEPTED;
import static dev.spicewire.capture.testing.Spice.ALL;
import static dev.spicewire.capture.testing.Spice.SELECT_SPICE;
import static dev.spicewire.capture.testing.Spice.TICKET;
import static dev.spicewire.capture.testing.Spice.link;
import static dev.spicewire.capture.testing.Spice.mini;
import static dev.spicewire.capture.testing.Spice.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.spicewire.capture.testing.Conversation;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A capture that grows while it is decoded: what is waited for happens when there is nothing to do but wait. */
class FollowTest {

    private static final Protocol PROTOCOL = Definitions.bundled();
    private static final int MAIN = 1;

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final List<String> shown = new ArrayList<>();
    private final Queue<Change> changes = new ArrayDeque<>();
    private byte[] bytes;
    private int linked;
    private Path capture;

    /** Something that happens to a file. */
    private interface Change {
        void happen() throws IOException;
    }

    @BeforeEach
    void aSessionOfTwoMessages() {
        Conversation talk = new Conversation();
        talk.between(40000, 5900).opened().client(link(0, MAIN, ALL)).server(reply(0, ALL)).client(SELECT_SPICE)
                .client(TICKET).server(ACCEPTED);
        linked = talk.toArray().length;
        bytes = talk.server(mini(3, hex("01000000 02000000"))).client(mini(1, hex("01000000"))).toArray();
        capture = directory.resolve("growing.pcap");
    }

    @Test
    void aMessageIsShownWhenThePacketThatCompletesItIsThere() throws IOException {
        growTo(linked);
        changes.add(() -> growTo(bytes.length - 1));
        changes.add(() -> growTo(bytes.length));
        changes.add(() -> Files.delete(capture));

        follow(DecodeFormat.TEXT);

        assertThat(shown).containsExactly(
                "conn 0: main/0 of session 0, 10.0.0.1:40000 -> 10.0.0.2:5900, mini headers",
                "conn 0 frame 9 +0.000000 main/0 server #1 set_ack (3), 8 bytes: generation=1 window=2",
                "conn 0 frame 10 +0.000000 main/0 client #1 ack_sync (1), 4 bytes: generation=1",
                "the capture is not followed any more: it is gone");
    }

    @Test
    void aFileMayBeginEmpty() throws IOException {
        growTo(0);
        changes.add(() -> growTo(3));
        changes.add(() -> growTo(bytes.length));
        changes.add(() -> Files.delete(capture));

        follow(DecodeFormat.JSON);

        assertThat(shown).hasSize(2);
        assertThat(shown.get(0)).startsWith("{\"conn\":0,\"channel\":\"main\"")
                .endsWith("\"fields\":{\"generation\":1}}");
        assertThat(shown.get(1)).isEqualTo("{\"notice\":\"the capture is not followed any more: it is gone\"}");
    }

    @Test
    void itEndsWithAPacketHalfThereWhenTheFileIsReplaced() throws IOException {
        growTo(bytes.length - 1);
        changes.add(() -> {
            Path other = Files.write(directory.resolve("other"), bytes);
            Files.move(other, capture, StandardCopyOption.REPLACE_EXISTING);
        });

        follow(DecodeFormat.CSV);

        assertThat(written.toString(StandardCharsets.UTF_8).lines()).hasSize(2).last().asString()
                .contains(",set_ack,");
    }

    @Test
    void itEndsWhenTheFileIsCut() throws IOException {
        growTo(bytes.length);
        changes.add(() -> Files.write(capture, Arrays.copyOf(bytes, linked)));

        follow(DecodeFormat.TEXT);

        assertThat(written.toString(StandardCharsets.UTF_8)).endsWith("the capture is not followed any more: it was cut"
                + " to " + linked + " bytes, " + bytes.length + " were read\n");
    }

    @Test
    void whatIsNoCaptureIsNotFollowed() throws IOException {
        capture = Files.write(directory.resolve("packed.pcap.gz"), hex("1f8b0800 00000000"));
        assertThatIOException().isThrownBy(() -> follow(DecodeFormat.TEXT)).withMessage(capture
                + ": byte 0: packed with gzip: a packed file can't be followed as it grows");

        capture = Files.writeString(directory.resolve("text"), "no capture");
        assertThatIOException().isThrownBy(() -> follow(DecodeFormat.TEXT)).withMessage(capture
                + ": byte 0: no capture: starts with 6e6f2063, pcap and pcapng start otherwise");
    }

    private void growTo(int length) throws IOException {
        int from = Files.exists(capture) ? (int) Files.size(capture) : 0;
        Files.write(capture, Arrays.copyOfRange(bytes, from, length), StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Whatever is shown between two changes is one text. */
    private void follow(DecodeFormat format) throws IOException {
        MessageFilter all = MessageFilter.of(PROTOCOL, Optional.empty(), Optional.empty());
        DecodeService.of(PROTOCOL).following(() -> {
            note();
            changes.remove().happen();
        }).decode(capture, all, format, written, read -> { });
        note();
    }

    private void note() {
        String text = written.toString(StandardCharsets.UTF_8);
        String before = String.join("\n", shown) + (shown.isEmpty() ? "" : "\n");
        if (text.length() > before.length()) {
            shown.add(text.substring(before.length()).stripTrailing());
        }
    }
}
