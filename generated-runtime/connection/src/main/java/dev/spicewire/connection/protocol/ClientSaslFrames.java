// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.protocol;

import dev.spicewire.runtime.MalformedMessageException;
import dev.spicewire.runtime.Wire;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/** The client's side of SASL: reads the list, chooses, answers the server's steps, and reads the result twice. */
final class ClientSaslFrames extends SaslFrames {

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[,\\s\\x00]+");

    private final ClientSasl sasl;
    private SaslClient client;
    private SecurityLayer layer;
    private ByteBuffer opened = ByteBuffer.allocate(0);

    ClientSaslFrames(LinkMachine machine, ClientSasl sasl) {
        super(machine);
        this.sasl = sasl;
    }

    /** {@return how many bytes are expected first} */
    int begin() {
        return expectSize(1, MOST_LIST, size -> expect(size, this::choose));
    }

    /** {@return whether the server has been told who the client is} */
    boolean hasAnswered() {
        return client != null;
    }

    Optional<SecurityLayer> layer() {
        return Optional.ofNullable(layer);
    }

    @Override
    void dispose() {
        if (client != null) {
            forget(client::dispose);
        }
    }

    @Override
    String mechanism() {
        return client == null ? null : client.getMechanismName();
    }

    private int choose(ByteBuffer bytes) throws LinkException, SaslException {
        List<String> offered =
                BETWEEN_NAMES.splitAsStream(text(bytes)).filter(name -> !name.isEmpty()).toList();
        client = sasl.choose(offered).orElseThrow(() -> machine.fail(LinkFailure.NO_COMMON_MECHANISM, machine.start(),
                "the server offers " + offered + ", none of which the client has for this connection"));
        byte[] first = client.hasInitialResponse() ? client.evaluateChallenge(new byte[0]) : null;
        writeText(client.getMechanismName());
        writeData(first);
        return expectStep();
    }

    private int expectStep() {
        return expectSize(0, MOST_DATA, size -> expect(size + 1, bytes -> answer(bytes, size)));
    }

    private int answer(ByteBuffer bytes, int size) throws LinkException, SaslException {
        step();
        boolean complete = bytes.get(size) != 0;
        boolean asked = size > 0 || !complete;
        byte[] response = asked && !client.isComplete() ? client.evaluateChallenge(data(bytes, size)) : null;
        if (!complete) {
            writeData(response);
            return expectStep();
        } else if (!client.isComplete() || response != null) {
            throw machine.fail(LinkFailure.PERMISSION_DENIED, machine.start(), "the server ends " + mechanism()
                    + " before both sides know one another");
        }
        return expect(SIZE_BYTES, this::firstResult);
    }

    private int firstResult(ByteBuffer bytes) throws LinkException {
        check(bytes);
        layer = SecurityLayer.of(client).orElse(null);
        return layer == null ? expect(SIZE_BYTES, this::secondResult) : expect(1, this::wrappedResult);
    }

    private int secondResult(ByteBuffer bytes) throws LinkException {
        check(bytes);
        dispose();
        return DONE;
    }

    /** What the server sends behind the result may stand in the same packet. */
    private int wrappedResult(ByteBuffer bytes) throws LinkException {
        layer.giveBack(opened);
        try {
            opened = layer.unwrap(bytes);
        } catch (MalformedMessageException e) {
            throw machine.fail(LinkFailure.INVALID_DATA, machine.start(), e.getMessage());
        }
        if (opened.remaining() < SIZE_BYTES) {
            return expect(1, this::wrappedResult);
        }
        check(opened);
        layer.giveBack(opened.position(SIZE_BYTES).slice());
        return DONE;
    }

    private void check(ByteBuffer bytes) throws LinkException {
        long code = Wire.uint32(bytes, 0);
        if (code != 0) {
            throw machine.fail(LinkException.answered(code, machine.stage(), machine.channel(), machine.start()));
        }
    }
}
