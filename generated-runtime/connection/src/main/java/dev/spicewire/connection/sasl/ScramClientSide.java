// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import com.ongres.scram.client.ScramClient;
import com.ongres.scram.common.StringPreparation;
import com.ongres.scram.common.exception.ScramException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.security.sasl.SaslClient;
import javax.security.sasl.SaslException;

/** A client's SCRAM (RFC 5802), as the library does it. */
final class ScramClientSide extends NoLayer implements SaslClient {

    private final ScramClient client;
    private final char[] secret;
    private int step;

    /** Takes the password over, and wipes it when it has been used. */
    ScramClientSide(Mechanism mechanism, String user, char[] password) throws SaslException {
        super(mechanism.wireName());
        try {
            // The library keeps the array until it has used it.
            client = ScramClient.builder().advertisedMechanisms(List.of(mechanism.wireName())).username(user)
                    .password(password).stringPreparation(StringPreparation.SASL_PREPARATION).build();
        } catch (IllegalArgumentException e) {
            Arrays.fill(password, '\0');
            throw new SaslException("a name and a password are needed", e);
        }
        secret = password;
    }

    @Override
    public void dispose() {
        Arrays.fill(secret, '\0');
        super.dispose();
    }

    @Override
    public boolean hasInitialResponse() {
        return true;
    }

    @Override
    public byte[] evaluateChallenge(byte[] challenge) throws SaslException {
        String text = new String(challenge, StandardCharsets.UTF_8);
        step++;
        try {
            switch (step) {
                case 1:
                    return bytes(client.clientFirstMessage().toString());
                case 2:
                    client.serverFirstMessage(text);
                    byte[] proof = bytes(client.clientFinalMessage().toString());
                    Arrays.fill(secret, '\0');
                    return proof;
                case 3:
                    client.serverFinalMessage(text);
                    complete = true;
                    return null;
                default:
                    throw new SaslException(getMechanismName() + " has ended");
            }
        } catch (ScramException | IllegalArgumentException e) {
            throw new SaslException("the server's message does not fit " + getMechanismName(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
