// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.proof.definition.ChannelDefinition.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes channels, with numbers that are not those of their parents, and the protocol behind them. */
final class ChannelText {

    private static final String STEP = "    ";

    private final DefinitionText file;
    private final List<Written> written = new ArrayList<>();
    private final StringBuilder protocol = new StringBuilder();
    private final Names inProtocol;
    private int channelNumber;

    /** A channel, with what those that derive from it must know: names and highest numbers by side. */
    private record Written(String name, Map<Boolean, Names> names, Map<Boolean, Integer> numbers) {
    }

    ChannelText(DefinitionText file) {
        this.file = file;
        this.inProtocol = file.scope();
    }

    /** {@return the text of a channel} */
    String write(ChannelDefinition channel) {
        String name = file.typeName(channel.name());
        int parent = channel.parent() % (written.size() + 1);
        Written own = parent == 0
                ? new Written(name, new TreeMap<>(Map.of(false, file.scope(), true, file.scope())),
                        new TreeMap<>(Map.of(false, 0, true, 0)))
                : derived(name, written.get(parent - 1));
        StringBuilder out = new StringBuilder(channel.doc().text("")).append("channel ").append(name)
                .append(parent == 0 ? "" : " : " + written.get(parent - 1).name()).append(" {\n");
        Map<Boolean, Integer> before = new TreeMap<>(Map.of(false, 0, true, 0));
        boolean side = false;
        for (Entry entry : channel.messages()) {
            if (entry.client() != side) {
                side = entry.client();
                out.append(side ? " client:\n" : " server:\n");
            }
            entry(entry, own, before, out);
        }
        out.append('}').append(channel.ifdef() ? " @ifdef(USE_IT)" : "").append(";\n\n");
        written.add(own);
        if (channel.listed() || written.size() == 1) {
            list(channel, name);
        }
        return out.toString();
    }

    private static Written derived(String name, Written parent) {
        return new Written(name, new TreeMap<>(Map.of(false, parent.names().get(false).copy(),
                true, parent.names().get(true).copy())), new TreeMap<>(parent.numbers()));
    }

    private void entry(Entry entry, Written channel, Map<Boolean, Integer> before, StringBuilder out) {
        boolean side = entry.client();
        String name = channel.names().get(side).claim(entry.name(), Names.Kind.ENTRY);
        int number = channel.numbers().get(side) + 1 + entry.gap();
        boolean follows = number == before.get(side) + 1;
        channel.numbers().put(side, number);
        before.put(side, number);
        List<String> messages = file.messages();
        boolean named = entry.named() > 0 && !messages.isEmpty();
        String body = named ? messages.get(entry.named() % messages.size())
                : "message " + file.body(entry.members(), STEP) + AttributeText.ofDefinition(entry.attributes());
        out.append(entry.doc().text(STEP)).append(STEP).append(body).append(' ').append(name)
                .append(follows ? "" : " = " + number).append(";\n");
    }

    private void list(ChannelDefinition channel, String name) {
        channelNumber += 1 + channel.gap();
        protocol.append(STEP).append(name).append(' ').append(inProtocol.claim(channel.entry(), Names.Kind.ENTRY))
                .append(channel.gap() == 0 ? "" : " = " + channelNumber).append(";\n");
    }

    /** {@return the text of the protocol} */
    String protocol(String name) {
        return "protocol " + name + " {\n" + protocol + "};\n";
    }
}
