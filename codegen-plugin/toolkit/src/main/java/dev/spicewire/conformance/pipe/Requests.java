// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;

/** What is said to a testee. */
final class Requests {

    /** Asks who it is. */
    static final String DESCRIBE = "{\"cmd\":\"describe\"}";

    /** Asks it to end. */
    static final String STOP = "{\"cmd\":\"stop\"}";

    private Requests() {
    }

    /** {@return the request of a case; it names the channel and gives its number, testees use what suits them} */
    static String run(Case one) {
        ObjectNode request = JsonNodeFactory.instance.objectNode()
                .put("cmd", "run")
                .put("case", one.id())
                .put("op", one.operation().word());
        if (one.operation().isAboutMessage()) {
            subject(request, one.subject());
        }
        if (one.operation() == Operation.ENCODE) {
            request.putRawValue("fields", new RawValue(one.input()));
        } else {
            request.put("hex", one.input());
        }
        return request.toString();
    }

    private static void subject(ObjectNode request, Subject subject) {
        subject.channel().ifPresent(name -> request.put("channel", name));
        request.put("channel_type", subject.channelType()).put("from", subject.from()).put("id", subject.id());
    }
}
