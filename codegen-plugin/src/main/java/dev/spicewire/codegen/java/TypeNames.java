package dev.spicewire.codegen.java;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelMessage;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Names of the generated types, all in one package so that a channel's sealed interface can reach inherited messages.
 *
 * <p>Structs, enums, flags and named messages share one namespace and keep their names. A channel's message is called
 * after its entry ({@code draw_copy}: {@code DrawCopy}). Where several definitions or messages claim a name, each
 * message among them gets its channel's name in front ({@code MainInit}, {@code InputsInit}), and where both directions
 * of a channel still claim one, the sender too ({@code MainServerAgentData}, {@code MainClientAgentData}). A name that
 * {@code java.lang} has gets the protocol's in front ({@code SpiceString}). Of two definitions that come to one Java
 * name, such as {@code file_mode} and {@code FileMode}, the later gets an underscore behind it. Names that differ in case
 * only count as one, since some file systems can't keep them apart.
 */
final class TypeNames {

    private static final Set<String> INTERFACES = Set.of("ServerMessage", "ClientMessage", "ServerHandler",
            "ClientHandler", "ServerDispatcher", "ClientDispatcher");

    private final Protocol protocol;
    private final String packageName;
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<Entry, String> entries = new HashMap<>();

    private record Entry(String channel, Direction direction, String name) {
    }

    TypeNames(Protocol protocol, String packageName) {
        this.protocol = protocol;
        this.packageName = packageName;
        Map<String, Integer> claims = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        definitionNames().forEach(name -> {
            String type = safe(Identifiers.type(name));
            while (!taken.add(type)) {
                type += "_";
            }
            definitions.put(name, type);
            claims.merge(type, 1, Integer::sum);
        });
        for (Channel channel : protocol.channels()) {
            declared(channel).forEach(m -> claims.merge(safe(Identifiers.type(m.name())), 1, Integer::sum));
        }
        for (Channel channel : protocol.channels()) {
            for (ChannelMessage message : declared(channel)) {
                entries.put(entry(channel, message), choose(channel, message, claims, taken));
            }
        }
    }

    /** {@return the record of a struct or a named message} */
    ClassName definition(Container container) {
        return ClassName.get(packageName, definitions.get(container.name()));
    }

    /** {@return the Java enum, or the class of flag constants} */
    ClassName enumeration(EnumType type) {
        return ClassName.get(packageName, definitions.get(type.name()));
    }

    /** {@return the record of a channel's own message} */
    ClassName message(Channel channel, ChannelMessage message) {
        return ClassName.get(packageName, entries.get(entry(channel, message)));
    }

    /** {@return a type of a channel and direction, as {@code DisplayServerMessage}} */
    ClassName ofChannel(Channel channel, Direction direction, String suffix) {
        return ClassName.get(packageName, shortName(channel) + sender(direction) + suffix);
    }

    /** {@return a channel type's name without "Channel"} */
    static String shortName(Channel channel) {
        String name = Identifiers.type(channel.name());
        return name.endsWith("Channel") && name.length() > 7 ? name.substring(0, name.length() - 7) : name;
    }

    /** {@return a channel's own messages, servers' first} */
    static List<ChannelMessage> declared(Channel channel) {
        return Stream.concat(channel.server().stream(), channel.client().stream())
                .filter(m -> !channel.inherits(m)).toList();
    }

    private List<String> definitionNames() {
        return Stream.of(
                        protocol.enums().stream().map(EnumType::name),
                        protocol.structs().stream().map(Container::name),
                        protocol.messages().stream().map(Container::name))
                .flatMap(s -> s).toList();
    }

    private String choose(Channel channel, ChannelMessage message, Map<String, Integer> claims, Set<String> taken) {
        String plain = safe(Identifiers.type(message.name()));
        if (claims.get(plain) == 1 && INTERFACES.stream().noneMatch(plain::endsWith)) {
            taken.add(plain);
            return plain;
        }
        boolean bothWays = declared(channel).stream().filter(m -> m.name().equals(message.name())).count() > 1;
        String longer = shortName(channel) + (bothWays ? sender(message.direction()) : "")
                + Identifiers.type(message.name());
        while (!taken.add(longer)) {
            longer += "_";
        }
        return longer;
    }

    private String safe(String name) {
        return JavaLang.has(name) ? Identifiers.type(protocol.name()) + name : name;
    }

    private static Entry entry(Channel channel, ChannelMessage message) {
        return new Entry(channel.name(), message.direction(), message.name());
    }

    private static String sender(Direction direction) {
        return direction == Direction.SERVER ? "Server" : "Client";
    }
}
