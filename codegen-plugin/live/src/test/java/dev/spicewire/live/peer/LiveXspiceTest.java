// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.ClientOptions;
import dev.spicewire.connection.live.Program;
import dev.spicewire.live.Definition;
import dev.spicewire.live.probe.ChannelReport;
import dev.spicewire.live.probe.MessageCount;
import dev.spicewire.live.probe.Probe;
import dev.spicewire.live.probe.ProbeReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A probe of ours at an X server on which a program draws: each message is the same when it is encoded again. */
@Tag("live")
@Timeout(90)
class LiveXspiceTest {

    @TempDir
    private Path folder;

    @Test
    void whatAProgramDrawsIsWithoutAViolation() throws Exception {
        Xspice.require();
        ProbeReport report;
        try (Xspice server = Xspice.start(folder, Map.of());
                Program drawing = Program.start(folder.resolve("draw.log"), List.of(Program.PYTHON,
                        Xspice.file("/live/x_draw.py").toString(), server.x().name(), "25"))) {
            report = new Probe(Definition.PROTOCOL, ClientOptions.DEFAULT).run(server.uri(), 5);

            assertThat(drawing.isRunning()).as(drawing.output()).isTrue();
        }

        assertThat(report.channels()).extracting(ChannelReport::violations).allSatisfy(
                violations -> assertThat(violations).isEmpty());
        assertThat(report.isComplete()).isTrue();
        assertThat(report.channels()).filteredOn(channel -> channel.channel().equals("display 0"))
                .flatExtracting(ChannelReport::messages).extracting(MessageCount::name)
                .contains("surface_create", "draw_fill", "draw_copy", "copy_bits");
    }
}
