// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture;

import dev.spicewire.runtime.Wire;
import dev.spicewire.runtime.link.LinkError;
import dev.spicewire.runtime.link.LinkResult;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A SASL exchange, of whatever mechanism: the server's list, the client's choice with its first data, then answers of
 * the server with a byte that says whether it is the last, and the client's next steps. Then the link result comes
 * twice, the second time inside the security layer, if one was negotiated. What is sent stays secret; only lengths are
 * kept, and what DIGEST-MD5 says of its layer.
 */
final class SaslExchange {

    private static final int MOST_DATA = 1024 * 1024;
    private static final Pattern QUALITY = Pattern.compile("(?:^|[,\\s])qop=\"?([a-z-]+)");
    private static final String INTEGRITY = "auth-int";

    private final Cursor client;
    private final Cursor server;
    private final List<String> steps = new ArrayList<>();
    private String offered;
    private String mechanism;
    private String quality = "";
    private boolean complete;

    /** Reads one direction, as far as it is there. */
    private static final class Cursor {
        private final Stretch bytes;
        private int at;

        Cursor(Stretch bytes, int at) {
            this.bytes = bytes;
            this.at = at;
        }

        /** {@return the next bytes with a length in front, if they are there} */
        Optional<ByteBuffer> data() throws Unreadable {
            if (!bytes.hasExactly(at, Integer.BYTES)) {
                return Optional.empty();
            }
            long length = Wire.uint32(bytes.slice(at, Integer.BYTES), 0);
            if (length > MOST_DATA) {
                throw new Unreadable("SASL: a step claims " + length + " bytes");
            }
            if (!bytes.hasExactly(at + Integer.BYTES, length)) {
                return Optional.empty();
            }
            ByteBuffer data = bytes.slice(at + Integer.BYTES, (int) length);
            at += Integer.BYTES + (int) length;
            return Optional.of(data);
        }
    }

    private SaslExchange(Cursor client, Cursor server) {
        this.client = client;
        this.server = server;
    }

    /** {@return what there is of an exchange} */
    static SaslExchange read(Stretch client, int clientAt, Stretch server, int serverAt) throws Unreadable {
        SaslExchange exchange = new SaslExchange(new Cursor(client, clientAt), new Cursor(server, serverAt));
        exchange.read();
        return exchange;
    }

    /** {@return where the client's messages start, or its packets of the security layer} */
    OptionalInt clientEnd() {
        return layer().isPresent() ? OptionalInt.of(client.at) : OptionalInt.empty();
    }

    /** {@return where the server's messages start, or its packets of the security layer} */
    OptionalInt serverEnd() {
        return layer().isEmpty() ? OptionalInt.empty()
                : OptionalInt.of(server.at + LinkResult.BYTES + (layer().get() ? 0 : LinkResult.BYTES));
    }

    /** {@return whether a security layer was negotiated, once that shows: the second result would be a 0} */
    Optional<Boolean> layer() {
        int second = server.at + LinkResult.BYTES;
        return complete && server.bytes.hasExactly(second, LinkResult.BYTES)
                ? Optional.of(Wire.uint32(server.bytes.slice(second, LinkResult.BYTES), 0) != 0) : Optional.empty();
    }

    /** {@return whether the layer only protects what it carries, and hides nothing} */
    boolean isReadable() {
        return quality.equals(INTEGRITY);
    }

    /** Checks the server's verdict and the layer. */
    void check() throws Unreadable {
        if (complete && server.bytes.hasExactly(server.at, LinkResult.BYTES)) {
            LinkResult result = LinkResult.read(server.bytes.slice(server.at, LinkResult.BYTES));
            if (!result.accepted()) {
                throw new Unreadable("SASL " + mechanism + ", refused: " + LinkError.describe(result.error()));
            }
        }
        if (layer().orElse(false) && !isReadable()) {
            throw new Unreadable("SASL " + mechanism + " with a security layer"
                    + (quality.isEmpty() ? "" : ", " + quality) + ": messages are encrypted");
        }
    }

    /** {@return what became of an exchange that did not get to its end} */
    String unfinished() {
        if (mechanism == null) {
            return "SASL, no mechanism chosen" + (offered == null ? "" : " of " + offered);
        }
        return "SASL " + mechanism + ", refused";
    }

    /** {@return mechanism, steps and layer for people, without what was sent} */
    String text() {
        String layer = layer().map(there -> there ? "security layer " + quality : "no security layer").orElse("");
        return "SASL " + mechanism + " (offered: " + offered + "): " + String.join(", ", steps) + "; " + layer;
    }

    private void read() throws Unreadable {
        Optional<ByteBuffer> list = server.data();
        Optional<ByteBuffer> choice = client.data();
        if (list.isEmpty() || choice.isEmpty()) {
            offered = list.map(SaslExchange::names).orElse(null);
            return;
        }
        offered = names(list.get());
        mechanism = ascii(choice.get());
        while (!complete) {
            Optional<ByteBuffer> step = client.data();
            if (step.isEmpty()) {
                return;
            }
            steps.add("client " + step.get().remaining());
            Matcher chosen = QUALITY.matcher(ascii(step.get()));
            quality = mechanism.equals("DIGEST-MD5") && chosen.find() ? chosen.group(1) : quality;
            Optional<ByteBuffer> answer = server.data();
            if (answer.isEmpty() || !server.bytes.hasExactly(server.at, 1)) {
                return;
            }
            steps.add("server " + answer.get().remaining() + " bytes");
            complete = server.bytes.slice(server.at, 1).get(0) != 0;
            server.at++;
        }
    }

    /** Names have commas or blanks between them, and perhaps around. */
    private static String names(ByteBuffer bytes) {
        return ascii(bytes).replaceAll("[,\\s]+", " ").strip().replace(" ", ", ");
    }

    private static String ascii(ByteBuffer bytes) {
        String text = StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString();
        return text.replaceAll("[^\\x21-\\x7e]+", " ").strip();
    }
}
