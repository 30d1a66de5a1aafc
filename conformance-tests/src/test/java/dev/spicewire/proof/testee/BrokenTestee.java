// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.testee;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.json.InvalidJsonException;
import dev.spicewire.json.JsonText;
import dev.spicewire.proof.codec.GeneratedCodec;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/**
 * A testee that does one thing wrong, and all else right: it has the right answer, and spoils it as an implementation
 * with that mistake would.
 */
public final class BrokenTestee {

    /** A mistake. */
    enum Mistake {
        /** A loop over an array ends one element too early. */
        OFF_BY_ONE {
            @Override
            ObjectNode answer(ObjectNode request) {
                ObjectNode answer = right(request);
                if (!answer.at("/fields/wait_list").isEmpty()) {
                    answer.withObject("/fields").withArray("wait_list").remove(0);
                }
                return answer;
            }
        },
        /** Numbers are read with the most significant byte first. */
        BYTE_ORDER {
            @Override
            ObjectNode answer(ObjectNode request) {
                ObjectNode answer = right(request);
                for (String name : new String[] {"generation", "window"}) {
                    if (answer.at("/fields").has(name)) {
                        int value = (int) answer.at("/fields/" + name).longValue();
                        answer.withObject("/fields").put(name, Integer.toUnsignedLong(Integer.reverseBytes(value)));
                    }
                }
                return answer;
            }
        },
        /** A pointer that is null is told as one to nothing. */
        IGNORES_NULL {
            @Override
            ObjectNode answer(ObjectNode request) {
                ObjectNode answer = right(request);
                if (answer.at("/fields/cert_subject_data").isNull()) {
                    answer.withObject("/fields").put("cert_subject_data", "");
                }
                return answer;
            }
        },
        /** Bytes behind the end of a message are taken for zeros. */
        ACCEPTS_TRUNCATION {
            @Override
            ObjectNode answer(ObjectNode request) {
                ObjectNode answer = right(request);
                return answer.path("status").asText().equals("rejected")
                        ? right(request.deepCopy().put("hex", request.path("hex").asText() + "00".repeat(ZEROS)))
                        : answer;
            }
        },
        /** One message is too much for it. */
        CRASHES {
            @Override
            ObjectNode answer(ObjectNode request) {
                if (request.path("id").asInt() == PING) {
                    System.exit(139);
                }
                return right(request);
            }
        };

        /** {@return what it answers to a request that is not to stop} */
        abstract ObjectNode answer(ObjectNode request);
    }

    private static final int ZEROS = 64;
    private static final int PING = 4;

    private BrokenTestee() {
    }

    /**
     * Answers until the input ends.
     *
     * @param args the mistake
     */
    public static void main(String[] args) throws IOException {
        Mistake mistake = Mistake.valueOf(args[0]);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.contains("\"stop\""); line = in.readLine()) {
            System.out.println(mistake.answer(parsed(line)));
            System.out.flush();
        }
    }

    private static ObjectNode right(ObjectNode request) {
        StringWriter answer = new StringWriter();
        try {
            new Session(Codecs.GENERATED, new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                    .run(new BufferedReader(new StringReader(request.toString())), answer);
        } catch (IOException e) {
            throw new IllegalStateException("strings can be read and written", e);
        }
        return parsed(answer.toString());
    }

    private static ObjectNode parsed(String line) {
        try {
            return (ObjectNode) JsonText.parse(line);
        } catch (InvalidJsonException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static final class Codecs {

        static final Operations GENERATED = operations();

        private static Operations operations() {
            Protocol spice = Definitions.bundled();
            ProtocolCodec codec = new ProtocolCodec(spice,
                    new GeneratedCodec(spice, "dev.spicewire.codec", BrokenTestee.class.getClassLoader()));
            return new Operations("broken", codec, codec, codec);
        }
    }
}
