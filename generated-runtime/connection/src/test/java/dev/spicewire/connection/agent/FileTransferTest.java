// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.agent.FileXferData;
import dev.spicewire.codec.agent.FileXferResult;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.WireMessage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("files go to the guest: offered, admitted, sent, counted")
class FileTransferTest {

    private final Conversation conversation = Conversation.usual();
    private final Guest guest = new Guest();
    private final FileReceptions receptions = new FileReceptions(conversation.agent::send, guest);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65536, 700_000})
    void aWholeFileArrives(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);

        FileSending sending = offered(5, new FileOffer("a file.txt", size));
        exchange(sending);
        while (sending.wantsData()) {
            sending.send(ByteBuffer.wrap(content));
            exchange(sending);
        }

        assertThat(sending.result()).contains(FileXferResult.SUCCESS);
        assertThat(guest.lines).containsExactly("5 offers a file.txt of " + size, "5 complete");
        assertThat(guest.content.toByteArray()).isEqualTo(content);
    }

    @Test
    void aGuestThatWantsNoFileSaysSo() {
        guest.wants = false;

        FileSending sending = offered(1, new FileOffer("x", 10));
        exchange(sending);

        assertThat(sending.result()).contains(FileXferResult.CANCELLED);
        assertThat(sending.wantsData()).isFalse();
        assertThatThrownBy(() -> sending.send(ByteBuffer.allocate(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClientThatGivesUpEndsTheTransfer() {
        FileSending sending = offered(1, new FileOffer("x", 10));
        exchange(sending);
        sending.send(ByteBuffer.allocate(4));
        sending.cancel();
        exchange(sending);

        assertThat(guest.lines).containsExactly("1 offers x of 10", "1 incomplete");
    }

    @Test
    void moreThanWasOfferedEndsTheTransfer() {
        FileSending sending = offered(1, new FileOffer("x", 10));
        exchange(sending);
        assertThatThrownBy(() -> sending.send(ByteBuffer.allocate(11)))
                .hasMessage("11 bytes more, of a file that has 10 left");

        conversation.client.send(new FileXferData(1, ByteBuffer.allocate(11)));
        exchange(sending);

        assertThat(sending.result()).contains(FileXferResult.ERROR);
        assertThat(guest.lines).containsExactly("1 offers x of 10", "1 incomplete");
    }

    @Test
    void transfersEndWithTheClient() {
        exchange(offered(1, new FileOffer("x", 10)));
        exchange(offered(2, new FileOffer("y", 10)));

        receptions.disconnected();

        assertThat(guest.lines).endsWith("1 incomplete", "2 incomplete");
    }

    /** As spice-gtk 0.42 writes it; spice-vdagent 0.22 takes no text without the 0 byte. */
    @Test
    void offersAreKeyFiles() {
        String text = "[vdagent-file-xfer]\nname=xfer.bin\nsize=700000\n";

        assertThat(FileOffer.read(bytes(text + "\0"))).isEqualTo(new FileOffer("xfer.bin", 700_000));
        assertThat(new FileOffer("xfer.bin", 700_000).toText()).isEqualTo(bytes(text + "\0"));
        assertThat(FileOffer.read(bytes(text))).isEqualTo(new FileOffer("xfer.bin", 700_000));
        FileOffer odd = new FileOffer(" odd\tname\n", 1);
        assertThat(FileOffer.read(odd.toText())).isEqualTo(odd);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "size=3\n", "name=x\n", "name=../x\nsize=3\n", "name=..\nsize=3\n", "name=x\nsize=-3\n",
        "name=x\nsize=9999999999999999999\n", "name=C:\\\\x\nsize=3\n", "[other]\nname=x\nsize=3\n"})
    void otherTextsAreNoOffers(String lines) {
        assertThatThrownBy(() -> FileOffer.read(bytes("[vdagent-file-xfer]\n" + lines)))
                .isInstanceOf(MalformedMessageException.class)
                .hasMessageStartingWith("file_xfer_start.data at byte 0: ");
    }

    private FileSending offered(long id, FileOffer offer) {
        FileSending sending = new FileSending(conversation.client::send, id, offer);
        sending.start();
        return sending;
    }

    /** Carries messages over until both sides are silent. */
    private void exchange(FileSending sending) {
        int before;
        do {
            conversation.carry();
            before = conversation.atAgent.seen.size() + conversation.atClient.seen.size();
            drain(conversation.atAgent.seen).forEach(receptions::arrived);
            conversation.carry();
            drain(conversation.atClient.seen).forEach(sending::arrived);
        } while (before > 0);
    }

    private static List<WireMessage> drain(List<Object> seen) {
        List<WireMessage> messages = seen.stream().filter(WireMessage.class::isInstance).map(WireMessage.class::cast)
                .toList();
        seen.clear();
        return messages;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the files. */
    private static final class Guest implements FileReceiver {

        final List<String> lines = new ArrayList<>();
        final ByteArrayOutputStream content = new ByteArrayOutputStream();
        boolean wants = true;

        @Override
        public boolean offered(long id, FileOffer offer) {
            lines.add(id + " offers " + offer.name() + " of " + offer.size());
            return wants;
        }

        @Override
        public void data(long id, ByteBuffer data) {
            byte[] copy = new byte[data.remaining()];
            data.get(copy);
            content.writeBytes(copy);
        }

        @Override
        public void ended(long id, boolean complete) {
            lines.add(id + (complete ? " complete" : " incomplete"));
        }
    }
}
