// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.live.probe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.text.Table;
import java.util.List;

/** How a report is shown. */
public enum ProbeFormat {
    /** For people, in 80 columns. */
    TEXT {
        @Override
        public String render(ProbeReport report) {
            StringBuilder text = new StringBuilder();
            report.channels().forEach(channel -> show(channel, text));
            return text.append(verdict(report)).append('\n').toString();
        }
    },
    /** For programs: one object. */
    JSON {
        @Override
        public String render(ProbeReport report) {
            // Made here, since to load what makes JSON takes long, and all commands list the formats in their help.
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            ObjectNode root = mapper.createObjectNode();
            root.put("server", report.server()).put("seconds", report.seconds())
                    .put("violations", report.violations()).put("complete", report.isComplete());
            ArrayNode channels = root.putArray("channels");
            report.channels().forEach(channel -> json(channel, channels.addObject()));
            try {
                return mapper.writeValueAsString(root) + "\n";
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    };

    private static final int WIDTH = 80;
    private static final String INDENT = "  ";

    /**
     * {@return the report as text}
     *
     * @param report what to show
     */
    public abstract String render(ProbeReport report);

    private static void show(ChannelReport channel, StringBuilder text) {
        text.append(channel.channel()).append('\n');
        channel.notOpened().ifPresent(reason -> wrap("not opened: " + reason, text));
        if (channel.notOpened().isEmpty()) {
            wrap("common: " + list(channel.common()), text);
            wrap("channel: " + list(channel.capabilities()), text);
        }
        if (!channel.messages().isEmpty()) {
            Table table = new Table("message", "id", "count", "bytes", "other layout", "violations");
            channel.messages().forEach(kind -> table.row(kind.name(), Integer.toString(kind.id()),
                    Long.toString(kind.count()), Long.toString(kind.bytes()), Long.toString(kind.otherLayout()),
                    Long.toString(kind.violations())));
            table.lines().forEach(line -> text.append(INDENT).append(line).append('\n'));
        }
        channel.violations().forEach(violation -> wrap("! " + where(violation) + violation.field() + " at byte "
                + violation.offset() + ": " + violation.reason(), text));
        long more = channel.numberOfViolations() - channel.violations().size();
        if (more > 0) {
            text.append(INDENT).append("! and ").append(more).append(" more\n");
        }
        text.append('\n');
    }

    private static String where(Violation violation) {
        return violation.number() == 0 ? "" : "message " + violation.number() + ": ";
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static String verdict(ProbeReport report) {
        long messages = report.channels().stream().flatMap(channel -> channel.messages().stream())
                .mapToLong(MessageCount::count).sum();
        long closed = report.channels().stream().filter(channel -> channel.notOpened().isPresent()).count();
        return counted(messages, "message") + ", " + counted(report.violations(), "violation")
                + (closed == 0 ? "" : ", " + counted(closed, "channel") + " not opened");
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Appends words in as many lines as they need; what is longer than a line stays whole. */
    private static void wrap(String words, StringBuilder text) {
        String line = "";
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && INDENT.length() + line.length() + 1 + word.length() > WIDTH) {
                text.append(INDENT).append(line).append('\n');
                line = INDENT + word;
            } else {
                line = line.isEmpty() ? word : line + " " + word;
            }
        }
        text.append(INDENT).append(line).append('\n');
    }

    private static void json(ChannelReport channel, ObjectNode node) {
        node.put("channel", channel.channel());
        channel.notOpened().ifPresent(reason -> node.put("not_opened", reason));
        ArrayNode common = node.putArray("common_capabilities");
        channel.common().forEach(common::add);
        ArrayNode capabilities = node.putArray("capabilities");
        channel.capabilities().forEach(capabilities::add);
        ArrayNode messages = node.putArray("messages");
        channel.messages().forEach(kind -> messages.addObject().put("message", kind.name()).put("id", kind.id())
                .put("count", kind.count()).put("bytes", kind.bytes()).put("other_layout", kind.otherLayout())
                .put("violations", kind.violations()));
        node.put("number_of_violations", channel.numberOfViolations());
        ArrayNode violations = node.putArray("violations");
        channel.violations().forEach(each -> violations.addObject().put("message", each.message())
                .put("number", each.number()).put("field", each.field()).put("offset", each.offset())
                .put("reason", each.reason()));
    }
}
