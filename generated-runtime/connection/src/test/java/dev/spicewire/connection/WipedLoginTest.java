// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@DisplayName("what has been sent of a login is no longer in memory, and has arrived as it was")
@Timeout(60)
class WipedLoginTest {

    private final List<ByteBuffer> buffers = new CopyOnWriteArrayList<>();
    /** Both ends write to it. */
    @SuppressWarnings("JdkObsolete")
    private final StringBuffer sent = new StringBuffer();

    @Test
    void thePasswordIsWipedBehindIt() throws IOException {
        try (SpiceClient client = connect(Mechanism.PLAIN)) {
            assertThat(sent.toString()).contains("\0tester\0secret");
            assertThat(buffers).noneSatisfy(buffer -> assertThat(text(buffer)).contains("secret"));
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    /** Everything up to the messages: the link message is in it, and each step. */
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "GSSAPI")
    void soIsEachStep(Mechanism mechanism) throws IOException {
        try (SpiceClient client = connect(mechanism)) {
            assertThat(sent.toString()).startsWith("REDQ").contains(mechanism.wireName());
            assertThat(buffers).noneSatisfy(buffer -> assertThat(text(buffer))
                    .containsPattern("REDQ|tester|" + mechanism.wireName()));
            assertThat(client.channels()).isNotEmpty();
        }
    }

    private SpiceClient connect(Mechanism mechanism) throws IOException {
        SaslAccounts accounts = SaslAccounts.passwords(mechanism).evenInClear().add("tester", "secret".toCharArray());
        SpiceServer server = new SpiceServer(ServerOptions.of(accounts), new Guest().channels());
        SaslLogin login = SaslLogin.password("tester", "secret".toCharArray()).evenInClear();
        return SpiceClient.connect(name -> {
            Memory.Connection connection = Memory.Connection.open();
            server.serve(new Watched(connection.server()));
            return new Watched(connection.client());
        }, ClientOptions.DEFAULT.sasl(login), new MainServerHandler() { });
    }

    private static String text(ByteBuffer buffer) {
        return StandardCharsets.ISO_8859_1.decode(buffer.duplicate()).toString();
    }

    /** Keeps the buffers that are written, and what is in them at that time. */
    private final class Watched implements ByteChannel {

        private final Memory below;

        Watched(Memory below) {
            this.below = below;
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return below.read(target);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            buffers.add(source.duplicate());
            sent.append(text(source));
            return below.write(source);
        }

        @Override
        public boolean isOpen() {
            return below.isOpen();
        }

        @Override
        public void close() throws IOException {
            below.close();
        }
    }
}
