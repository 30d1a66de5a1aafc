// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.connection.ServerOptions;
import dev.spicewire.connection.protocol.TicketRule;
import dev.spicewire.live.server.StandIn;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ProxyCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aRecordedSessionCanBeDecoded() throws Exception {
        Path record = folder.resolve("record.pcapng");
        Path place = folder.resolve("proxy");
        try (StandIn server = new StandIn(ServerOptions.of(TicketRule.open()), message -> { })) {
            server.listen(UnixDomainSocketAddress.of(folder.resolve("server")));
            CompletableFuture<CommandRun> proxy = CompletableFuture.supplyAsync(() -> CommandRun.of("proxy",
                    "--listen", "spice+unix://" + place, "--to", "spice+unix://" + folder.resolve("server"),
                    "--record", record.toString(), "--seconds", "6"));
            while (Files.notExists(place) && !proxy.isDone()) {
                Thread.sleep(10);
            }
            CommandRun probe = CommandRun.of("probe", "spice+unix://" + place, "--seconds", "1");
            assertThat(probe.err()).isEmpty();
            assertThat(probe.exitCode()).isZero();
            assertThat(proxy.join().exitCode()).isZero();
            assertThat(proxy.join().out()).isEqualToIgnoringNewLines("listening on spice+unix://" + place);
        }

        CommandRun decoded = CommandRun.of("decode", record.toString(), "--format", "summary");

        assertThat(decoded.exitCode()).isZero();
        assertThat(decoded.out()).containsPattern("display +server +302 +draw_fill +8 ")
                .containsPattern("main +client +104 +attach_channels +1 ");
    }

    @Test
    void tlsForClientsNeedsACertificate() {
        CommandRun run = CommandRun.of("proxy", "--listen", "spice+tls://127.0.0.1:1", "--to", "spice://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines(
                "spicewire proxy: spice+tls:// or spice+wss://, --tls-cert and --tls-key go together");
    }

    @Test
    void aPlaceThatIsTakenIsOneLine() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));

        CommandRun run = CommandRun.of("proxy", "--listen", "spice+unix://" + taken, "--to", "spice://127.0.0.1:1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("spicewire proxy: spice+unix://" + taken + ": ").hasLineCount(1);
    }

    @Test
    void saslNeedsAName(@TempDir Path place) {
        String listen = "spice+unix://" + place.resolve("s");

        CommandRun run = CommandRun.of("proxy", "--listen", listen, "--to", "spice://127.0.0.1:1", "--user", "",
                "--seconds", "0");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("spicewire proxy: --user: a name is not empty");
        assertThat(CommandRun.of("proxy", "--listen", listen, "--to", "spice://127.0.0.1:1", "--user", "tester",
                "--seconds", "0").exitCode()).isZero();
    }
}
