package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.syntax.BrokenElement;
import dev.spicewire.proto.syntax.ChannelElement;
import dev.spicewire.proto.syntax.DefinitionElement;
import dev.spicewire.proto.syntax.EnumElement;
import dev.spicewire.proto.syntax.Gap;
import dev.spicewire.proto.syntax.ImportElement;
import dev.spicewire.proto.syntax.MessageElement;
import dev.spicewire.proto.syntax.Name;
import dev.spicewire.proto.syntax.ProtocolElement;
import dev.spicewire.proto.syntax.StructElement;
import dev.spicewire.proto.syntax.TypedefElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves a whole file, definition by definition in their order. */
final class ProtocolResolver {

    private final ParsedFile file;
    private final Context context;
    private final ContainerResolver containers;
    private final ChannelResolver channelResolver;
    private final List<Typedef> typedefs = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    ProtocolResolver(ParsedFile file, Dialect dialect, Diagnostics diagnostics) {
        this.file = file;
        Findings findings = new Findings(dialect, diagnostics);
        this.context = new Context(findings, new Scope(findings, DefinedNames.of(file.definitions())));
        this.containers = new ContainerResolver(context);
        this.channelResolver = new ChannelResolver(context, containers, protocols());
    }

    /** {@return the protocol, as far as the file is right} */
    Optional<Protocol> resolve() {
        checkDocComments();
        checkGaps();
        file.definitions().forEach(this::define);
        List<ChannelId> ids = protocols().stream().findFirst()
                .map(p -> new ChannelIdResolver(context).resolve(p)).orElse(List.of());
        checkProtocol();
        String name = protocols().stream().findFirst().map(p -> p.name().text()).orElseGet(this::baseName);
        return Optional.of(new Protocol(name, typedefs, enums, context.structs(), messages, channels, ids));
    }

    private List<ProtocolElement> protocols() {
        return file.definitions().stream().filter(ProtocolElement.class::isInstance).map(ProtocolElement.class::cast)
                .toList();
    }

    private void define(DefinitionElement element) {
        Name name = element.name();
        if (element instanceof StructElement struct) {
            containers.struct(struct);
        } else if (element instanceof ImportElement) {
            context.findings().extension(name.location(), "'import' is not in upstream's language", "");
        } else if (!(element instanceof ProtocolElement)) {
            context.scope().checkFree(name);
            context.scope().define(name, definition(element));
        }
    }

    private Definition definition(DefinitionElement element) {
        Location place = element.name().location();
        if (element instanceof TypedefElement typedef) {
            Optional<Typedef> resolved = new TypedefResolver(context).resolve(typedef);
            resolved.ifPresent(typedefs::add);
            return resolved.<Definition>map(t -> new Definition.OfType(t, place))
                    .orElse(new Definition.Broken(place));
        } else if (element instanceof EnumElement enumeration) {
            EnumType resolved = new EnumResolver(context).resolve(enumeration);
            enums.add(resolved);
            return new Definition.OfType(resolved, place);
        } else if (element instanceof MessageElement message) {
            Message resolved = containers.message(message, false);
            messages.add(resolved);
            return new Definition.OfMessage(resolved, place);
        } else if (element instanceof ChannelElement channel) {
            Channel resolved = channelResolver.resolve(channel);
            channels.add(resolved);
            return new Definition.OfChannel(resolved, place);
        }
        return new Definition.Broken(place);
    }

    private void checkDocComments() {
        // One finding says it all: a documented file has hundreds of them.
        file.docComments().stream().findFirst().ifPresent(first -> context.findings().extension(first,
                "doc comments are not in upstream's language", "write '/*'"));
    }

    private void checkGaps() {
        for (Gap gap : file.gaps()) {
            context.findings().extension(gap.place(), "blanks between '" + gap.first() + "' and '" + gap.second()
                    + "' are not in upstream's language", "write '" + gap.first() + gap.second() + "'");
        }
    }

    private void checkProtocol() {
        List<ProtocolElement> protocols = protocols();
        protocols.forEach(p -> context.scope().checkFree(p.name()));
        protocols.stream().skip(1).forEach(p -> context.findings().error(ChannelCodes.SECOND_PROTOCOL,
                p.name().location(), "second protocol '" + p.name() + "'", "keep one of them"));
        if (protocols.isEmpty()) {
            reportMissing();
            return;
        }
        List<DefinitionElement> definitions = file.definitions();
        definitions.subList(definitions.indexOf(protocols.get(0)) + 1, definitions.size()).stream()
                .filter(d -> !(d instanceof ProtocolElement)).findFirst()
                .ifPresent(d -> context.findings().error(ChannelCodes.PROTOCOL_NOT_LAST, d.name().location(),
                        "'" + d.name() + "' is defined behind 'protocol'", "move 'protocol' to the end"));
    }

    /** A broken definition may have been the protocol, so nothing is missing then. */
    private void reportMissing() {
        if (file.definitions().stream().anyMatch(BrokenElement.class::isInstance)) {
            return;
        }
        String message = "the file ends without 'protocol'";
        String hint = "add 'protocol Name { ... };' with the channels";
        if (context.findings().dialect() != Dialect.SPICEWIRE) {
            context.findings().error(ChannelCodes.NO_PROTOCOL, file.end(), message, hint);
        } else if (!channels.isEmpty()) {
            context.findings().warning(ChannelCodes.NO_PROTOCOL, file.end(), message, hint);
        }
    }

    /** {@return the name of the file without directories and ending, and without what names of output can't have} */
    private String baseName() {
        String last = file.name().substring(Math.max(file.name().lastIndexOf('/'), file.name().lastIndexOf('\\')) + 1);
        String stem = last.contains(".") ? last.substring(0, last.indexOf('.')) : last;
        return stem.replaceAll("[:\\p{Cntrl}]", "_");
    }
}
