// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of the generated types, all in one package so that a channel's sealed interface can reach inherited messages.
 * Names that differ in case only count as one, since some file systems can't keep them apart.
 *
 * <ol>
 * <li>Structs, enums, flags and named messages keep their names ({@code draw_copy}: {@code DrawCopy}).
 * <li>A channel's message is called after its entry. Where several definitions or messages claim a name, or Java does
 * ({@link ReservedTypes}), each message among them gets its channel's name in front ({@code MainInit},
 * {@code InputsInit}, {@code CursorSet}), and where both directions of a channel still claim one, the sender too
 * ({@code MainServerAgentData}, {@code MainClientAgentData}).
 * <li>What the generator adds comes last: the types of channels ({@code PrintServerMessage}), which are called after
 * the channel type without {@code Channel}, unless another channel type is called so, and {@code SpiceChannels}.
 * </ol>
 *
 * <p>A definition that has a name of Java gets the protocol's in front ({@code SpiceString}). What still comes to a
 * name that is taken gets an underscore behind it.
 */
public final class TypeNames {

    private final Protocol protocol;
    private final String packageName;
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, List<String>> enumInterfaces = new HashMap<>();
    private final Map<Key, String> messages = new HashMap<>();
    private final Map<Container, String> bodies = new IdentityHashMap<>();
    private final ChannelTypeNames channels;
    private final String allChannels;

    private record Definition(String name) {
    }

    private record Key(String channel, Direction direction, String name) {

        static Key of(ChannelMessage message) {
            return new Key(message.declaredIn(), message.direction(), message.name());
        }
    }

    private record Entry(Channel channel, ChannelMessage message) {

        String type() {
            return Identifiers.type(message.name());
        }
    }

    /** Names the types of a protocol, all in one package. */
    public TypeNames(Protocol protocol, String packageName) {
        this.protocol = protocol;
        this.packageName = packageName;
        Namespace files = Namespace.ofFiles(List.of());
        files.claimWritten(definitions(protocol), Definition::name, definition -> free(definition.name()),
                (definition, type) -> definitions.put(definition.name(), type));
        this.channels = new ChannelTypeNames(protocol);
        claimMessages(files);
        channels.claimTypes(files);
        for (EnumType type : protocol.enums()) {
            enumInterfaces.put(type.name(), IntStream.rangeClosed(1, EnumInterfaces.of(type))
                    .mapToObj(number -> files.claim(definitions.get(type.name()) + "Values" + number)).toList());
        }
        this.allChannels = files.claim(Identifiers.type(protocol.name()) + "Channels");
    }

    private static List<Definition> definitions(Protocol protocol) {
        return Stream.of(
                        protocol.enums().stream().map(EnumType::name),
                        protocol.structs().stream().map(Container::name),
                        protocol.messages().stream().map(Container::name))
                .flatMap(names -> names).map(Definition::new).toList();
    }

    private void claimMessages(Namespace files) {
        List<Entry> entries = new ArrayList<>();
        for (Channel channel : protocol.channels()) {
            declared(channel).forEach(message -> entries.add(new Entry(channel, message)));
        }
        Map<String, Integer> claims = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        entries.forEach(entry -> claims.merge(entry.type(), 1, Integer::sum));
        Predicate<Entry> alone = entry -> claims.get(entry.type()) == 1 && files.isFree(entry.type())
                && !ReservedTypes.has(entry.type());
        Map<Boolean, List<Entry>> parts = new HashMap<>();
        entries.forEach(entry -> parts.computeIfAbsent(alone.test(entry), key -> new ArrayList<>()).add(entry));
        files.claimWritten(parts.getOrDefault(true, List.of()), e -> e.message().name(), Entry::type,
                this::name);
        Map<Channel, Map<String, Integer>> uses = new IdentityHashMap<>();
        entries.forEach(e -> uses.computeIfAbsent(e.channel(), c -> new HashMap<>())
                .merge(e.message().name(), 1, Integer::sum));
        for (Entry entry : parts.getOrDefault(false, List.of())) {
            boolean bothWays = uses.get(entry.channel()).get(entry.message().name()) > 1;
            String longer = channels.shortName(entry.channel())
                    + (bothWays ? ChannelTypeNames.word(entry.message().direction()) : "")
                    + entry.type();
            name(entry, files.claim(longer));
        }
    }

    private void name(Entry entry, String type) {
        messages.put(Key.of(entry.message()), type);
        if (entry.message().body().anonymous()) {
            bodies.put(entry.message().body(), type);
        }
    }

    /** {@return the record of a container: a struct, a named message, or the body of a channel's message} */
    public ClassName definition(Container container) {
        String body = bodies.get(container);
        return body != null ? ClassName.get(packageName, body) : definition(container.name());
    }

    /** {@return the record of the struct or named message of a name} */
    public ClassName definition(String name) {
        return ClassName.get(packageName, definitions.get(name));
    }

    /** {@return the Java enum, or the class of flag constants} */
    public ClassName enumeration(EnumType type) {
        return ClassName.get(packageName, definitions.get(type.name()));
    }

    /** {@return the interfaces that have the constants of an enum with too many values for a Java enum} */
    public List<ClassName> interfaces(EnumType type) {
        return enumInterfaces.get(type.name()).stream().map(name -> ClassName.get(packageName, name)).toList();
    }

    /** {@return the record of a message that a channel declares} */
    public ClassName message(ChannelMessage message) {
        return ClassName.get(packageName, messages.get(Key.of(message)));
    }

    /** {@return a type of a channel and direction, as {@code DisplayServerMessage}} */
    public ClassName ofChannel(Channel channel, Direction direction, ChannelTypeNames.Kind kind) {
        return ClassName.get(packageName, channels.of(channel, direction, kind));
    }

    /** {@return the class with the numbers of all channels} */
    public ClassName allChannels() {
        return ClassName.get(packageName, allChannels);
    }

    /** {@return a channel type's name without "Channel"} */
    public String shortName(Channel channel) {
        return channels.shortName(channel);
    }

    /** {@return a channel's own messages, servers' first} */
    public static List<ChannelMessage> declared(Channel channel) {
        return Stream.concat(channel.server().stream(), channel.client().stream())
                .filter(m -> !channel.inherits(m)).toList();
    }

    private String free(String name) {
        String type = Identifiers.type(name);
        return ReservedTypes.has(type) ? Identifiers.type(protocol.name()) + type : type;
    }
}
