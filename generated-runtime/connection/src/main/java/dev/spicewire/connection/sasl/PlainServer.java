// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.sasl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import javax.security.sasl.SaslException;
import javax.security.sasl.SaslServer;

/** PLAIN (RFC 4616), which the JDK has for clients only: on whose behalf, user and password, a NUL between them. */
final class PlainServer extends NoLayer implements SaslServer {

    private final Function<String, Optional<char[]>> passwords;
    private String user;

    PlainServer(Function<String, Optional<char[]>> passwords) {
        super(Mechanism.PLAIN.wireName());
        this.passwords = passwords;
    }

    @Override
    public byte[] evaluateResponse(byte[] response) throws SaslException {
        if (response.length == 0) {
            return response;
        }
        int first = end(response, 0);
        int second = end(response, first + 1);
        if (second == response.length || end(response, second + 1) != response.length) {
            Arrays.fill(response, (byte) 0);
            throw new SaslException("it has not the three parts of " + getMechanismName());
        }
        String actAs = text(response, 0, first);
        user = text(response, first + 1, second);
        byte[] candidate = Arrays.copyOfRange(response, second + 1, response.length);
        Arrays.fill(response, (byte) 0);
        boolean right = matches(candidate) & (actAs.isEmpty() || actAs.equals(user));
        Arrays.fill(candidate, (byte) 0);
        if (!right) {
            throw new SaslException("it is not the user's password");
        }
        complete = true;
        return null;
    }

    @Override
    public String getAuthorizationID() {
        return user;
    }

    /** Takes as long for users that are not there. */
    private boolean matches(byte[] candidate) {
        Optional<char[]> known = passwords.apply(user);
        char[] secret = known.orElseGet(() -> new char[0]);
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(secret));
        byte[] right = new byte[encoded.remaining()];
        encoded.get(right);
        boolean same = MessageDigest.isEqual(candidate, right);
        Arrays.fill(encoded.array(), (byte) 0);
        Arrays.fill(right, (byte) 0);
        Arrays.fill(secret, '\0');
        return same & known.isPresent();
    }

    private static int end(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Math.min(end, bytes.length);
    }

    private static String text(byte[] bytes, int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
