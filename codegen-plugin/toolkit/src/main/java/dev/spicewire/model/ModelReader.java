// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads a model that {@link ModelJson} wrote. Sizes and C names are not read, they follow from the rest. What a
 * document does not hold is empty: doc comments, and locations are {@link Location#NONE}.
 */
public final class ModelReader {

    private static final String NONE = "";
    private static final Pattern PROTOCOL_NAME = Pattern.compile("[^/\\\\:\\p{Cntrl}]*");

    private final Item document;
    private final TypeReader types;
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private ModelReader(Item document) throws InvalidModelException {
        this.document = document;
        this.types = new TypeReader(document);
    }

    /**
     * Reads a model.
     *
     * @param json the document
     * @return the model
     * @throws InvalidModelException if the text is not JSON, or not a model
     */
    public static Protocol read(String json) throws InvalidModelException {
        try {
            return new ModelReader(new Item(JsonMapper.builder().build().readTree(json), NONE)).protocol();
        } catch (JsonProcessingException e) {
            throw new InvalidModelException(NONE, "no JSON in line " + e.getLocation().getLineNr() + ", column "
                    + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
        }
    }

    private Protocol protocol() throws InvalidModelException {
        for (Item item : document.list("messages")) {
            String name = item.newName(messages.keySet());
            messages.put(name, message(item, name, false));
        }
        for (Item item : document.list("channels")) {
            channels.put(item.newName(channels.keySet()), channel(item));
        }
        List<ChannelId> channelIds = new ArrayList<>();
        for (Item item : document.list("channel_ids")) {
            Channel channel = named(channels, item.get("channel_type"));
            channelIds.add(new ChannelId(item.name("name"), item.number("id"), channel, Location.NONE));
        }
        Protocol protocol = new Protocol(protocolName(document.get("protocol")), types.typedefs(), types.enums(),
                types.structs(), List.copyOf(messages.values()), List.copyOf(channels.values()), channelIds,
                Location.NONE);
        ModelCheck.check(protocol);
        return protocol;
    }

    /** A name of the language, or that of a file. */
    private static String protocolName(Item item) throws InvalidModelException {
        if (!PROTOCOL_NAME.matcher(item.text()).matches()) {
            throw item.unexpected("must be a name, without slashes, colons and line breaks");
        }
        return item.text();
    }

    private Channel channel(Item item) throws InvalidModelException {
        List<ChannelMessage> server = entries(item, Direction.SERVER);
        List<ChannelMessage> client = entries(item, Direction.CLIENT);
        return new Channel(item.name("name"), nameOrNone(item, "parent"), nameOrNone(item, "member_name"), server,
                client, types.attributes(item), NONE, Location.NONE);
    }

    private List<ChannelMessage> entries(Item channel, Direction direction) throws InvalidModelException {
        List<ChannelMessage> entries = new ArrayList<>();
        for (Item item : channel.list(direction.word())) {
            String declaredIn = item.name("declared_in");
            Message body = declaredIn.equals(channel.name("name")) ? own(item) : inherited(item, direction);
            entries.add(new ChannelMessage(item.name("name"), item.number("id"), direction, declaredIn, body,
                    types.attributes(item), NONE, Location.NONE));
        }
        return entries;
    }

    private Message own(Item entry) throws InvalidModelException {
        return entry.find("message").isPresent()
                ? named(messages, entry.get("message"))
                : message(entry.get("body"), entry.name("name"), true);
    }

    private Message inherited(Item entry, Direction direction) throws InvalidModelException {
        if (entry.find("message").isPresent()) {
            return named(messages, entry.get("message"));
        }
        Item elsewhere = entry.get("body_in");
        requireSame(elsewhere.get("channel"), entry.name("declared_in"));
        requireSame(elsewhere.get("name"), entry.name("name"));
        requireSame(elsewhere.get("direction"), direction.word());
        String name = elsewhere.name("name");
        return named(channels, elsewhere.get("channel")).messages(direction).stream()
                .filter(m -> m.name().equals(name)).findFirst().map(ChannelMessage::body)
                .orElseThrow(() -> elsewhere.unexpected("there is no message " + name));
    }

    private Message message(Item item, String name, boolean anonymous) throws InvalidModelException {
        return new Message(name, anonymous, types.members(item), types.attributes(item), NONE, Location.NONE);
    }

    private static void requireSame(Item item, String name) throws InvalidModelException {
        if (!item.text().equals(name)) {
            throw item.unexpected("must be '" + name + "'");
        }
    }

    private static String nameOrNone(Item item, String name) throws InvalidModelException {
        return item.find(name).isPresent() ? item.name(name) : NONE;
    }

    private static <T> T named(Map<String, T> definitions, Item name) throws InvalidModelException {
        T definition = definitions.get(name.text());
        if (definition == null) {
            throw name.unexpected("'" + name.text() + "' is not defined above");
        }
        return definition;
    }
}
