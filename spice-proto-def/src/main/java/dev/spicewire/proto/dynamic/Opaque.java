// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.dynamic;

import dev.spicewire.proto.dynamic.read.BodyBytes;
import dev.spicewire.proto.dynamic.read.ReadTrace;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.Kinds;
import dev.spicewire.proto.dynamic.value.Path;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.dynamic.write.Refusal;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import java.util.List;
import java.util.Map;

/** The bodies of {@code @nocopy} messages: any bytes, which are one value. */
final class Opaque {

    private static final String DEFAULT_NAME = "data";

    private Opaque() {
    }

    static boolean is(Message message) {
        return message.attributes().has("nocopy");
    }

    static StructValue fields(Message message, BodyBytes body) {
        return new StructValue(Map.of(name(message), body.slice(0, body.length())));
    }

    static void trace(ChannelMessage message, BodyBytes body, ReadTrace trace) {
        trace.opaque(Path.root(message.name()).member(name(message.body())).toString(), new IntType(Byte.SIZE, false),
                body);
    }

    static byte[] write(Message message, StructValue fields, Path path) {
        String name = name(message);
        for (String given : fields.members().keySet()) {
            if (!given.equals(name)) {
                throw new Refusal(path.member(given), "is no member of " + message.name());
            }
        }
        Value value = fields.member(name).orElseThrow(
                () -> new Refusal(path.member(name), "is missing, must be a string of bytes"));
        if (value instanceof BytesValue bytes) {
            return bytes.toArray();
        }
        throw new Refusal(path.member(name), "is " + Kinds.of(value) + ", must be a string of bytes");
    }

    /** {@return the name of the only member, which is what such a message is declared with} */
    private static String name(Message message) {
        List<Member> members = message.members();
        return members.size() == 1 ? members.get(0).name() : DEFAULT_NAME;
    }
}
