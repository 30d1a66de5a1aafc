// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ScramMechanism;
import com.ongres.scram.common.StringPreparation;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** A server's SCRAM (RFC 5802) without channel binding, with the functions of the library. */
final class ScramServerSide extends NoLayer implements SaslServer {

    private static final int ITERATIONS = 4096;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_CHARACTERS = 24;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without channel binding, which this server does not have, and without mandatory extensions. */
    private static final Pattern FIRST = Pattern.compile("(?<header>[ny],(?:a=(?<actAs>[^,]+))?,)"
            + "n=(?<name>(?:[^,=]|=2C|=3D)+),r=(?<nonce>[!-+\\--~]+)(?:,.*)?");

    private final ScramMechanism mechanism;
    private final Function<String, Optional<char[]>> passwords;
    private final byte[] salt = ScramFunctions.salt(SALT_BYTES, RANDOM);
    private String header;
    private String nonce;
    private String messages;
    private String user;

    ScramServerSide(Mechanism mechanism, Function<String, Optional<char[]>> passwords) {
        super(mechanism.wireName());
        this.mechanism = ScramMechanism.byName(mechanism.wireName());
        this.passwords = passwords;
    }

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
        String text = new String(response, StandardCharsets.UTF_8);
        if (complete) {
            throw new SaslException(getMechanismName() + " has ended");
        } else if (messages != null) {
            return bytes(answerProof(text));
        }
        return text.isEmpty() ? response : bytes(answerName(text));
    }

    @Override
    public String getAuthorizationID() {
        return user;
    }

    private String answerName(String text) throws SaslException {
        Matcher first = FIRST.matcher(text);
        if (!first.matches()) {
            throw new SaslException("the client's first message does not fit " + getMechanismName());
        }
        header = first.group("header");
        String actAs = first.group("actAs");
        String name = first.group("name");
        if (actAs != null && !actAs.equals(name)) {
            throw new SaslException("the client wants to act for somebody else");
        }
        user = name.replace("=2C", ",").replace("=3D", "=");
        nonce = first.group("nonce") + ScramFunctions.nonce(NONCE_CHARACTERS, RANDOM);
        String answer = "r=" + nonce + ",s=" + Base64.getEncoder().encodeToString(salt) + ",i=" + ITERATIONS;
        messages = text.substring(header.length()) + "," + answer;
        return answer;
    }

    private String answerProof(String text) throws SaslException {
        int end = text.lastIndexOf(",p=");
        String expected = "c=" + Base64.getEncoder().encodeToString(bytes(header)) + ",r=" + nonce;
        if (end < 0 || !text.substring(0, end).equals(expected)) {
            throw new SaslException("the client's last message does not fit its first one");
        }
        String all = messages + "," + expected;
        Optional<char[]> known = passwords.apply(user);
        // Users who are not there take as long as those who are.
        char[] secret = known.orElseGet(() -> new char[] {'-'});
        byte[] salted = ScramFunctions.saltedPassword(mechanism, StringPreparation.SASL_PREPARATION, secret, salt,
                ITERATIONS);
        Arrays.fill(secret, '\0');
        try {
            byte[] stored = ScramFunctions.storedKey(mechanism, ScramFunctions.clientKey(mechanism, salted));
            if (!isProof(text.substring(end + 3), stored, all) | known.isEmpty()) {
                throw new SaslException("it is not the user's password");
            }
            complete = true;
            byte[] signature =
                    ScramFunctions.serverSignature(mechanism, ScramFunctions.serverKey(mechanism, salted), all);
            return "v=" + Base64.getEncoder().encodeToString(signature);
        } finally {
            Arrays.fill(salted, (byte) 0);
        }
    }

    private boolean isProof(String text, byte[] stored, String all) {
        try {
            byte[] proof = Base64.getDecoder().decode(text);
            return proof.length == stored.length
                    && ScramFunctions.verifyClientProof(mechanism, proof, stored, all);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
