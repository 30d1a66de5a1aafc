// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.spicewire.connection.protocol.LinkException;
import dev.spicewire.connection.protocol.LinkFailure;
import dev.spicewire.connection.protocol.LinkStage;
import dev.spicewire.runtime.link.LinkError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Both sides of SASL against peers that cut, lie and end early. PLAIN has no random numbers, so it can be replayed. */
class HostileSaslTest {

    private static final String SASL_CHOSEN = "02000000";

    @Property(tries = 200, seed = "61")
    void anyCuttingOfTheClientsBytesGivesTheSame(@ForAll @IntRange(max = 120) int place, @ForAll byte mask,
            @ForAll long seed) {
        byte[] input = spoken(true);
        input[place % input.length] ^= mask;

        assertThat(server(input, new Random(seed))).isEqualTo(server(input, null)).isNotEmpty();
    }

    @Property(tries = 200, seed = "62")
    void anyCuttingOfTheServersBytesGivesTheSame(@ForAll @IntRange(max = 60) int fromEnd, @ForAll byte mask,
            @ForAll long seed) {
        byte[] input = spoken(false);
        input[input.length - 1 - fromEnd % input.length] ^= mask;

        assertThat(client(input, new Random(seed))).isEqualTo(client(input, null)).isNotEmpty();
    }

    @Example
    void mechanismsThatAreNotOfferedAreRefused() {
        assertThat(atServer(text("GSSAPI")).failure()).isEqualTo(LinkFailure.UNKNOWN_MECHANISM);
        assertThat(atServer(text("PLAIN\0")).failure()).isEqualTo(LinkFailure.UNKNOWN_MECHANISM);
    }

    @Example
    void sizesOfClientsAreRefusedBeforeTheBytesAreThere() {
        assertThat(atServer(size(101))).hasMessageContaining("announces 101 bytes, 1 to 100 are right");
        assertThat(atServer(size(0))).hasMessageContaining("announces 0 bytes, 1 to 100 are right");
        assertThat(atServer(join(text("PLAIN"), size(-1))))
                .hasMessageContaining("announces 4294967295 bytes, 0 to 65536 are right");
    }

    @Example
    void sizesOfServersAreRefusedBeforeTheBytesAreThere() {
        assertThat(atClient(size(4097))).hasMessageContaining("announces 4097 bytes, 1 to 4096 are right");
        assertThat(atClient(join(text("PLAIN"), size(65_537))))
                .hasMessageContaining("announces 65537 bytes, 0 to 65536 are right");
    }

    @Example
    void partsOfPlainThatAreMissingAreNoPassword() {
        for (String data : List.of("secret", "\0tester", "\0tester\0secret\0more", "\0tester\0",
                "other\0tester\0secret")) {
            LinkException refusal = atServer(join(text("PLAIN"), text(data + "\0")));
            assertThat(refusal.failure()).isEqualTo(LinkFailure.PERMISSION_DENIED);
            assertThat(refusal.getMessage()).doesNotContain("secret").endsWith("PLAIN has failed");
        }
    }

    /** A server that knows no password could say so. */
    @Example
    void aServerThatEndsScramEarlyIsNotBelieved() {
        LinkException refusal = atClient(join(text("SCRAM-SHA-256"), size(0), new byte[] {1}));

        assertThat(refusal).hasMessageContaining("the server ends SCRAM-SHA-256 before both sides know one another");
    }

    @Example
    void aServerThatNeverEndsIsLeft() {
        byte[] more = join(size(0), new byte[] {0});
        byte[] input = text("PLAIN");
        for (int i = 0; i < 20; i++) {
            input = join(input, more);
        }

        assertThat(atClient(input)).hasMessageContaining("PLAIN has come to no end in 16 steps");
    }

    @Example
    void aServerThatClosesBeforeItKnowsWhoItIsHasNotRefusedAnybody() {
        SaslLink link = link();
        LinkException end = catchThrowableOfType(LinkException.class, () -> {
            link.client.receive(reply());
            link.client.end();
        });

        assertThat(end.failure()).isEqualTo(LinkFailure.CLOSED);
        assertThat(end.stage()).isEqualTo(LinkStage.SASL);
    }

    private static SaslLink link() {
        return new SaslLink(SaslLogin.password("tester", "secret".toCharArray()).to("host", true),
                SaslAccounts.passwords(Mechanism.PLAIN).add("tester", "secret".toCharArray()).over(true),
                LinkError.OK);
    }

    /** {@return what the server says in front of SASL} */
    private static ByteBuffer reply() throws LinkException {
        SaslLink link = link();
        link.server.receive(link.client.output(), Instant.EPOCH);
        return link.server.output();
    }

    private static LinkException atServer(byte[] input) {
        SaslLink link = link();
        return catchThrowableOfType(LinkException.class, () -> {
            link.server.receive(link.client.output(), Instant.EPOCH);
            link.server.receive(ByteBuffer.wrap(HexFormat.of().parseHex(SASL_CHOSEN)), Instant.EPOCH);
            link.server.receive(ByteBuffer.wrap(input), Instant.EPOCH);
        });
    }

    private static LinkException atClient(byte[] input) {
        SaslLink link = link();
        return catchThrowableOfType(LinkException.class, () -> {
            link.client.receive(reply());
            link.client.receive(ByteBuffer.wrap(input));
        });
    }

    /** {@return all that one side says} */
    private static byte[] spoken(boolean byClient) {
        SaslLink link = link();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try {
            ByteBuffer toServer = link.client.output();
            while (toServer.hasRemaining()) {
                copy(toServer, byClient, said);
                link.server.receive(toServer, Instant.EPOCH);
                ByteBuffer toClient = link.server.output();
                copy(toClient, !byClient, said);
                link.client.receive(toClient);
                toServer = link.client.output();
            }
        } catch (LinkException e) {
            throw new AssertionError(e);
        }
        return said.toByteArray();
    }

    private static void copy(ByteBuffer bytes, boolean wanted, ByteArrayOutputStream to) {
        if (wanted) {
            to.write(bytes.array(), bytes.position(), bytes.remaining());
        }
    }

    private static List<String> server(byte[] input, Random cuts) {
        SaslLink link = link();
        return events(input, cuts, piece -> {
            boolean linked = link.server.receive(piece, Instant.EPOCH);
            link.server.output();
            return linked;
        });
    }

    private static List<String> client(byte[] input, Random cuts) {
        SaslLink link = link();
        return events(input, cuts, link.client::receive);
    }

    private static List<String> events(byte[] input, Random cuts, Machine machine) {
        List<String> events = new ArrayList<>();
        int at = 0;
        try {
            while (at < input.length) {
                int size = cuts == null ? input.length : Math.min(1 + cuts.nextInt(20), input.length - at);
                ByteBuffer piece = ByteBuffer.wrap(input.clone(), at, size);
                if (machine.receive(piece)) {
                    events.add("linked behind " + (input.length - piece.remaining() - (input.length - at - size)));
                    break;
                }
                at += size;
            }
        } catch (LinkException e) {
            events.add(e.getMessage());
        }
        events.add("end");
        return events;
    }

    private static byte[] text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return join(size(bytes.length), bytes);
    }

    private static byte[] size(int size) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes(size)).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private interface Machine {

        /** {@return whether it is linked, after a piece} */
        boolean receive(ByteBuffer piece) throws LinkException;
    }
}
