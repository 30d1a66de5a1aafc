// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.race;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.capture.CaptureDecoder;
import dev.spicewire.capture.CaptureListener;
import dev.spicewire.capture.CapturedMessage;
import dev.spicewire.capture.Notice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedSessionTest {

    /** Those of the recording, by the list that an independent parser made of it. */
    private static final int MESSAGES = 803;
    private static final int CONNECTIONS = 4;
    private static final int TIMES = 3;

    @TempDir
    private Path directory;

    @Test
    void everySessionHasConnectionsOfItsOwn() throws IOException {
        Path capture = directory.resolve("sessions.pcap");
        RepeatedSession.write(capture, TIMES);

        Map<Integer, Integer> byConnection = new HashMap<>();
        CaptureDecoder.decode(capture, new CaptureListener() {
            @Override
            public void message(CapturedMessage message) {
                byConnection.merge(message.connection().number(), 1, Integer::sum);
            }

            @Override
            public void notice(Notice notice) {
                throw new AssertionError(notice.text());
            }
        });

        assertThat(byConnection).hasSize(TIMES * CONNECTIONS);
        assertThat(byConnection.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(TIMES * MESSAGES);
    }
}
