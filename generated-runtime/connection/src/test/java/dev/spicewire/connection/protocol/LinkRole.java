// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.connection.sasl.Mechanism;
import dev.spicewire.connection.sasl.SaslAccounts;
import dev.spicewire.connection.sasl.SaslLogin;
import dev.spicewire.runtime.link.Capabilities;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkHeader;
import dev.spicewire.runtime.link.LinkMessage;
import dev.spicewire.runtime.link.LinkReply;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The machines of the link stage, each with everything that its peer says until it is linked. */
public enum LinkRole {

    CLIENT(Recorded.SERVER_LINK + Recorded.SERVER_RESULT) {
        @Override
        Machine start() {
            ClientLink link = new ClientLink(request(ClientLink.COMMON), secret());
            return Machine.of(link, link::receive);
        }
    },
    CLIENT_WITH_SASL(Recorded.SERVER_LINK.replace("0b0000000f000000", "0d0000000f000000")
            + "05000000" + "504c41494e" + "00000000" + "01" + "00000000" + "00000000") {
        @Override
        Machine start() {
            ClientLink link = new ClientLink(request(ClientLink.COMMON_WITH_SASL), Password.none(),
                    SaslLogin.password("tester", "secret".toCharArray()).to("host", true));
            return Machine.of(link, link::receive);
        }
    },
    SERVER(Recorded.CLIENT_LINK + "01000000" + Recorded.hex(Keys.ticketOfSecret())) {
        @Override
        Machine start() {
            ServerLink link = new ServerLink(request -> TicketRule.password(secret()), Keys::ofServer);
            return Machine.of(link, in -> link.receive(in, Instant.EPOCH));
        }

        @Override
        ChannelName channelAt(LinkStage stage) {
            return onceAsked(stage);
        }
    },
    SERVER_WITH_SASL(Recorded.CLIENT_LINK + "02000000" + "05000000" + "504c41494e"
            + "0f000000" + "00" + "746573746572" + "00" + "736563726574" + "00") {
        @Override
        Machine start() {
            ServerLink link = new ServerLink(new Asking(), Keys::ofServer);
            return Machine.of(link, in -> link.receive(in, Instant.EPOCH));
        }

        @Override
        ChannelName channelAt(LinkStage stage) {
            return onceAsked(stage);
        }
    },
    PROXY_TO_CLIENT(Recorded.CLIENT_LINK + "01000000" + Recorded.hex(Keys.ticketOfSecret())) {
        @Override
        Machine start() {
            RelayedClient link = new RelayedClient(Keys::ofServer);
            LinkReply reply = LinkReply.read(Recorded.bytes(Recorded.SERVER_LINK.substring(2 * LinkHeader.BYTES)));
            return Machine.of(link, in -> {
                while (link.receive(in) && link.stage() != LinkStage.LINKED) {
                    if (link.stage() == LinkStage.REPLY) {
                        link.reply(reply);
                    } else {
                        link.result(new LinkResult(LinkError.OK));
                    }
                }
            });
        }

        @Override
        ChannelName channelAt(LinkStage stage) {
            return onceAsked(stage);
        }
    },
    PROXY_TO_SERVER(Recorded.SERVER_LINK + Recorded.SERVER_RESULT) {
        @Override
        Machine start() {
            RelayedServer link = new RelayedServer(request(ClientLink.COMMON));
            return Machine.of(link, in -> {
                if (link.receive(in) && link.stage() == LinkStage.TICKET) {
                    link.authenticate(secret());
                    link.receive(in);
                }
            });
        }
    };

    private static final ChannelName MAIN = new ChannelName(1, 0);

    private final String peer;
    private List<LinkStage> stageOfEachByte;

    LinkRole(String peer) {
        this.peer = peer;
    }

    /** {@return a machine at the beginning} */
    abstract Machine start();

    /** {@return the channel that a failure at a stage names} */
    ChannelName channelAt(LinkStage stage) {
        return MAIN;
    }

    /** {@return the stages at which the peer is to speak, and the last one} */
    public List<LinkStage> stages() throws LinkException {
        return stageOfEachByte().stream().distinct().toList();
    }

    /** {@return how many bytes of the peer lie in front of a stage} */
    public int start(LinkStage stage) throws LinkException {
        return stageOfEachByte().indexOf(stage);
    }

    /** {@return what the peer is to say at a stage} */
    public byte[] right(LinkStage stage) throws LinkException {
        int start = start(stage);
        int end = stage == LinkStage.LINKED ? start : stageOfEachByte().lastIndexOf(stage) + 1;
        return Arrays.copyOfRange(bytes(), start, end);
    }

    /** {@return the first bytes that the peer says} */
    public byte[] said(int count) {
        return Arrays.copyOf(bytes(), count);
    }

    /** {@return the stage that follows} */
    LinkStage behind(LinkStage stage) throws LinkException {
        return stage == LinkStage.LINKED ? stage : stages().get(stages().indexOf(stage) + 1);
    }

    /** {@return a machine that has come so far} */
    Machine at(LinkStage stage) throws LinkException {
        Machine machine = start();
        machine.receive(ByteBuffer.wrap(said(start(stage))));
        return machine;
    }

    /** {@return at which stage each byte of the peer is taken, and the stage behind the last one} */
    private List<LinkStage> stageOfEachByte() throws LinkException {
        if (stageOfEachByte != null) {
            return stageOfEachByte;
        }
        Machine machine = start();
        List<LinkStage> stages = new ArrayList<>();
        for (byte each : bytes()) {
            stages.add(machine.stage());
            machine.receive(ByteBuffer.wrap(new byte[]{each}));
        }
        stages.add(machine.stage());
        stageOfEachByte = List.copyOf(stages);
        return stages;
    }

    private byte[] bytes() {
        return Recorded.bytes(peer).array();
    }

    private static ChannelName onceAsked(LinkStage stage) {
        return stage == LinkStage.HEADER || stage == LinkStage.MESSAGE ? null : MAIN;
    }

    private static LinkMessage request(Capabilities common) {
        return new LinkMessage(0, 1, 0, common, Capabilities.NONE);
    }

    private static Password secret() {
        return Password.of("secret".toCharArray());
    }

    /**
     * A machine with what the side around it does.
     *
     * @param link  the machine
     * @param taker takes bytes
     */
    record Machine(LinkMachine link, Taker taker) {

        static Machine of(LinkMachine link, Taker taker) {
            return new Machine(link, taker);
        }

        LinkStage stage() {
            return link.stage();
        }

        void receive(ByteBuffer in) throws LinkException {
            taker.take(in);
        }

        void end() throws LinkException {
            link.end();
        }

        void timeOut() throws LinkException {
            link.timeOut();
        }
    }

    /** Takes bytes. */
    interface Taker {

        void take(ByteBuffer in) throws LinkException;
    }

    /** Asks for a name and a password. */
    private static final class Asking implements LinkPolicy {

        @Override
        public Capabilities common(LinkMessage request) {
            return COMMON_WITH_SASL;
        }

        @Override
        public TicketRule ticket(LinkMessage request) {
            throw new AssertionError("nobody asks for tickets");
        }

        @Override
        public Optional<ServerSasl> sasl(LinkMessage request) {
            return Optional.of(SaslAccounts.passwords(Mechanism.PLAIN).add("tester", "secret".toCharArray())
                    .over(true));
        }
    }
}
