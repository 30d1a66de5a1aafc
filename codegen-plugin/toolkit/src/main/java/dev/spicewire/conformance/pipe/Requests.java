// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.pipe;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.suite.Subject;

/** What is said to a testee. Written as text at once, as there may be very many. */
final class Requests {

    /** Asks who it is. */
    static final String DESCRIBE = "{\"cmd\":\"describe\"}";

    /** Asks it to end. */
    static final String STOP = "{\"cmd\":\"stop\"}";

    private Requests() {
    }

    /** {@return the request of a case; it names the channel and gives its number, testees use what suits them} */
    static String run(Case one) {
        StringBuilder request = new StringBuilder("{\"cmd\":\"run\"");
        text(request, "case", one.id());
        text(request, "op", one.operation().word());
        if (one.operation().isAboutMessage()) {
            subject(request, one.subject());
        }
        if (one.operation() == Operation.ENCODE) {
            name(request, "fields").append(one.input());
        } else {
            text(request, "hex", one.input());
        }
        return request.append('}').toString();
    }

    private static void subject(StringBuilder request, Subject subject) {
        subject.channel().ifPresent(channel -> text(request, "channel", channel));
        name(request, "channel_type").append(subject.channelType());
        text(request, "from", subject.from());
        name(request, "id").append(subject.id());
    }

    private static void text(StringBuilder request, String name, String value) {
        name(request, name).append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, request);
        request.append('"');
    }

    private static StringBuilder name(StringBuilder request, String name) {
        return request.append(",\"").append(name).append("\":");
    }
}
