// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.spicewire.codec.DisplayServerHandler;
import dev.spicewire.codec.MainServerHandler;
import dev.spicewire.codec.SpiceChannels;
import dev.spicewire.connection.protocol.ChannelClosedException;
import dev.spicewire.connection.protocol.ChannelLimits;
import dev.spicewire.connection.protocol.CloseReason;
import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.connection.protocol.Password;
import dev.spicewire.connection.protocol.Recorded;
import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Sender;
import dev.spicewire.runtime.Strictness;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client of ours, and servers that say what no server should. */
@Timeout(60)
class FaultyServersTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Timeouts PATIENT = Timeouts.DEFAULT;
    private static final Timeouts IMPATIENT = new Timeouts(SHORT, SHORT, SHORT, SHORT);
    private static final String LINK = Recorded.SERVER_LINK + Recorded.SERVER_RESULT;
    private static final String INIT = "670020000000" + "01000000".repeat(8);
    private static final String CHANNELS = "680006000000" + "01000000" + "0200";
    private static final String SESSION = LINK + INIT + CHANNELS;

    /** What the server says on one connection after the other, whatever it is told. */
    private final Queue<String> sayings = new ArrayDeque<>();
    private final Queue<Memory> ends = new ArrayDeque<>();

    @Test
    void silenceAtAnyStageTakesNoLongerThanItMay() throws IOException {
        for (int count : new int[]{0, 1, 15, 16, 100, 201, 202, 205}) {
            sayings.add(LINK.substring(0, 2 * count));

            assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(IMPATIENT)).satisfies(e -> {
                assertThat(e.failure()).isEqualTo(LinkFailure.TIMED_OUT);
                assertThat(e.offset()).isEqualTo(count);
                assertThat(e.toString()).doesNotContain("secret");
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"'', init", "670020000000, init", "INIT, channels_list"})
    void aSessionThatDoesNotBeginTakesNoLongerThanItMay(String messages, String missing) {
        sayings.add(LINK + messages.replace("INIT", INIT));
        Timeouts impatientToLink = new Timeouts(SHORT, SHORT, Duration.ZERO, SHORT);

        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(impatientToLink)).satisfies(e -> {
            assertThat(e.failure()).isEqualTo(LinkFailure.TIMED_OUT);
            assertThat(e.stage()).isEqualTo(LinkStage.LINKED);
        }).withMessageEndingWith("the server has sent no " + missing + " for PT0.3S");
    }

    @Test
    void anEndAtAnyStageIsAFailure() throws IOException {
        for (int count : new int[]{0, 1, 16, 201, 202, 205}) {
            sayings.add(LINK.substring(0, 2 * count) + "END");

            assertThatExceptionOfType(LinkException.class).isThrownBy(() -> connect(PATIENT))
                    .satisfies(e -> assertThat(e.failure()).isEqualTo(LinkFailure.CLOSED));
        }
    }

    @ParameterizedTest
    @CsvSource({
            "END, CLOSED, 0",
            "6700200000END, TRUNCATED, 5",
            "67002000000001000000END, TRUNCATED, 10",
            "06000c000000000000000000000009000000END, DISCONNECTED, 18",
            "6700ffffffff, OVERSIZED, 0",
            "67000400000001000000, MALFORMED, 10",
            "ffff00000000, MALFORMED, 6",
            "04000400000001000000, MALFORMED, 10",
            "0300070000000100000001000000, MALFORMED, 10",
            "080006000000010000000010, MALFORMED, 8"})
    void whatIsNoSessionEndsTheMainChannel(String messages, CloseReason reason, long offset) {
        sayings.add(LINK + messages);

        assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> connect(PATIENT)).satisfies(e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.offset()).isEqualTo(offset);
            assertThat(e.channel()).hasToString("main 0");
            assertThat(e.getCause() instanceof MalformedMessageException).isEqualTo(reason == CloseReason.MALFORMED);
        });
    }

    @Test
    void whatEndsAnotherChannelLeavesTheSession() throws IOException {
        sayings.add(SESSION);
        sayings.add(LINK + "3a0102000000aabb");
        try (SpiceClient client = connect(PATIENT)) {
            SpiceChannel<?> display = client.open(ClientSide.DISPLAY, 0, new DisplayServerHandler() { });

            assertThat(display.awaitEnd().getMessage()).startsWith(
                    "display 0 has ended (MALFORMED), byte 6: surface_create.surface_id at byte 0: ");
            assertThat(client.main().isOpen()).isTrue();
        }
    }

    @Test
    void silenceEndsAChannelWhereThatIsWanted() throws IOException {
        sayings.add(SESSION);
        try (SpiceClient client = connect(new Timeouts(SHORT, Duration.ofSeconds(10), SHORT, SHORT))) {
            assertThat(client.main().awaitEnd().reason()).isEqualTo(CloseReason.IDLE);
        }
    }

    @Test
    void aByteTooManyIsMalformedWhereThatIsWanted() throws IOException {
        String longer = LINK + INIT.replace("670020000000", "670021000000") + "00" + CHANNELS;
        sayings.add(longer);
        connect(PATIENT).close();
        sayings.add(longer);

        assertThatExceptionOfType(ChannelClosedException.class)
                .isThrownBy(() -> connect(options(PATIENT).strictness(Strictness.STRICT)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(CloseReason.MALFORMED));
    }

    @Test
    void anotherLimitIsKept() {
        sayings.add(SESSION);

        assertThatExceptionOfType(ChannelClosedException.class).isThrownBy(() -> connect(
                options(PATIENT).limits(ChannelLimits.of(Sender.SERVER).with(SpiceChannels.MAIN, 31))))
                .withMessageEndingWith("message 103 announces 32 bytes, more than the limit of 31");
    }

    private static ClientOptions options(Timeouts timeouts) {
        return ClientOptions.DEFAULT.timeouts(timeouts).password(Password.of("secret".toCharArray()));
    }

    private SpiceClient connect(Timeouts timeouts) throws IOException {
        return connect(options(timeouts));
    }

    private SpiceClient connect(ClientOptions options) throws IOException {
        return SpiceClient.connect(channel -> {
            Memory.Connection connection = Memory.Connection.open();
            String saying = sayings.remove();
            connection.server().write(Recorded.bytes(saying.replace("END", "")));
            if (saying.endsWith("END")) {
                connection.server().out().close();
            }
            ends.add(connection.server());
            return connection.client();
        }, options, new MainServerHandler() { });
    }
}
