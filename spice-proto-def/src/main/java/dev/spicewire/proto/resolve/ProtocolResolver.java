// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve;

import dev.spicewire.proto.diagnostics.ChannelCodes;
import dev.spicewire.proto.diagnostics.Diagnostics;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.SyntaxCodes;
import dev.spicewire.proto.diagnostics.TypeCodes;
import dev.spicewire.proto.model.Channel;
import dev.spicewire.proto.model.ChannelId;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Typedef;
import dev.spicewire.proto.resolve.context.Definition;
import dev.spicewire.proto.resolve.context.DefinitionScope;
import dev.spicewire.proto.resolve.context.Dialect;
import dev.spicewire.proto.resolve.context.Findings;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.resolve.member.ContainerResolver;
import dev.spicewire.proto.syntax.Gap;
import dev.spicewire.proto.syntax.element.BrokenElement;
import dev.spicewire.proto.syntax.element.ChannelElement;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import dev.spicewire.proto.syntax.element.EnumElement;
import dev.spicewire.proto.syntax.element.ImportElement;
import dev.spicewire.proto.syntax.element.MessageElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.ProtocolElement;
import dev.spicewire.proto.syntax.element.StructElement;
import dev.spicewire.proto.syntax.element.TypedefElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves a whole file, definition by definition in their order. */
final class ProtocolResolver {

    private final ParsedFile file;
    private final boolean broken;
    private final ResolverContext context;
    private final ContainerResolver containers;
    private final ChannelResolver channelResolver;
    private final List<Typedef> typedefs = new ArrayList<>();
    private final List<EnumType> enums = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    private final List<Channel> channels = new ArrayList<>();

    ProtocolResolver(ParsedFile file, Dialect dialect, Diagnostics diagnostics) {
        this.file = file;
        this.broken = diagnostics.hasErrors();
        Findings findings = new Findings(dialect, diagnostics);
        this.context = new ResolverContext(findings,
                new DefinitionScope(findings, DefinedNames.of(file.definitions())));
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
        Optional<Name> written = protocols().stream().findFirst().map(ProtocolElement::name);
        String name = written.map(Name::text).orElseGet(this::baseName);
        return Optional.of(new Protocol(name, typedefs, enums, context.structs(), messages, channels, ids,
                written.map(Name::location).orElse(Location.NONE)));
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
        } else if (element instanceof TypedefElement typedef && isTheOtherWayRound(typedef)) {
            String hint = "write 'typedef " + typedef.target() + " " + name + ";'";
            context.findings().error(TypeCodes.TYPEDEF_ORDER, name.location(), "the new name comes first", hint);
            define(new TypedefElement(/* name= */ typedef.target(), /* target= */ name, typedef.attributes(),
                    typedef.doc()));
        } else if (!(element instanceof ProtocolElement)) {
            context.scope().checkFree(name);
            context.scope().define(name, definition(element));
        }
    }

    /** As in C: {@code typedef uint32 name;}. */
    private boolean isTheOtherWayRound(TypedefElement typedef) {
        return context.scope().isBuiltIn(typedef.name()) && !context.scope().isDefined(typedef.target());
    }

    private Definition definition(DefinitionElement element) {
        Location location = element.name().location();
        if (element instanceof TypedefElement typedef) {
            Optional<Typedef> resolved = new TypedefResolver(context).resolve(typedef);
            resolved.ifPresent(typedefs::add);
            return resolved.<Definition>map(t -> new Definition.OfType(t, location))
                    .orElse(new Definition.Broken(location));
        } else if (element instanceof EnumElement enumeration) {
            EnumType resolved = new EnumResolver(context).resolve(enumeration);
            enums.add(resolved);
            return new Definition.OfType(resolved, location);
        } else if (element instanceof MessageElement message) {
            Message resolved = containers.message(message, false);
            messages.add(resolved);
            return new Definition.OfMessage(resolved, location);
        } else if (element instanceof ChannelElement channel) {
            Channel resolved = channelResolver.resolve(channel);
            channels.add(resolved);
            return new Definition.OfChannel(resolved, location);
        }
        return new Definition.Broken(location);
    }

    private void checkDocComments() {
        // One finding says it all: a documented file has hundreds of them.
        file.docComments().stream().findFirst().ifPresent(first -> context.findings().extension(first,
                "doc comments are not in upstream's language", "write '/*'"));
    }

    private void checkGaps() {
        for (Gap gap : file.gaps()) {
            context.findings().extension(gap.location(), "blanks between '" + gap.first() + "' and '" + gap.second()
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
        file.definitions().stream().dropWhile(d -> d != protocols.get(0))
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
        } else if (file.definitions().isEmpty() && !broken) {
            context.findings().warning(SyntaxCodes.NOTHING_DEFINED, file.end(), "the file defines nothing",
                    "write definitions such as 'message Ping { uint32 id; };'");
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
