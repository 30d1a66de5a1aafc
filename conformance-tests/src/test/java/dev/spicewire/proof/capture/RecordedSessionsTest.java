// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.capture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("a recorded session gives exactly the messages of its reference list")
class RecordedSessionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"qemu-boot-fullheader", "qemu-devices", "qemu-migration-semiseamless",
            "qxl-alldraws-compressions"})
    void messagesAreThoseOfTheList(String name) throws IOException {
        Captures.Recording recording = new Captures.Recording();

        CaptureDecoder.decode(Captures.file(name + ".pcap"), recording);

        assertThat(recording.messages())
                .containsExactlyElementsOf(MessageLine.read(Captures.file(name + ".messages.jsonl.gz")));
        assertThat(recording.notices).isEmpty();
    }
}
