// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.syntax.SpiceProtoParser.ChannelDefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ChannelEntryContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ChannelItemContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.DefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.EnumDefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.EnumValueContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ImportDefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.IntegerContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.MessageDefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.ProtocolDefinitionContext;
import dev.spicewire.proto.syntax.SpiceProtoParser.TypedefDefinitionContext;
import dev.spicewire.proto.syntax.element.BrokenElement;
import dev.spicewire.proto.syntax.element.ChannelElement;
import dev.spicewire.proto.syntax.element.DefinitionElement;
import dev.spicewire.proto.syntax.element.EnumElement;
import dev.spicewire.proto.syntax.element.ImportElement;
import dev.spicewire.proto.syntax.element.IntegerElement;
import dev.spicewire.proto.syntax.element.MessageElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.ProtocolElement;
import dev.spicewire.proto.syntax.element.TypedefElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/**
 * Turns the parse tree of a file into elements. Definitions with syntax errors inside become {@link BrokenElement}s.
 */
final class ElementBuilder {

    private final DocComments docs;
    private final MemberBuilder members;
    private final List<DefinitionElement> definitions = new ArrayList<>();

    ElementBuilder(DocComments docs) {
        this.docs = docs;
        this.members = new MemberBuilder(docs);
    }

    /** Adds what stands at the top of a file: an import or a definition, unless too little of it is there. */
    void add(ParseTree top) {
        if (top instanceof ImportDefinitionContext context && Breakage.none(context)) {
            definitions.add(importElement(context));
        } else if (top instanceof DefinitionContext context) {
            definition(context).ifPresent(definitions::add);
        }
    }

    /**
     * {@return all that was added, as a file}
     *
     * @param gaps of the file
     * @param last its last token
     */
    FileElement file(List<Gap> gaps, Token last) {
        return new FileElement(definitions, docs.all(), gaps, Tokens.location(last));
    }

    private Optional<DefinitionElement> definition(DefinitionContext context) {
        if (context.getChildCount() == 0 || !(context.getChild(0) instanceof ParserRuleContext inner)) {
            return Optional.empty();
        }
        if (!Breakage.none(inner)) {
            return Breakage.nameOf(inner).map(BrokenElement::new);
        }
        if (inner instanceof TypedefDefinitionContext typedef) {
            return Optional.of(typedef(typedef));
        } else if (inner instanceof EnumDefinitionContext enumeration) {
            return Optional.of(enumeration(enumeration));
        } else if (inner instanceof MessageDefinitionContext message) {
            return Optional.of(message(message));
        } else if (inner instanceof ChannelDefinitionContext channel) {
            return Optional.of(channel(channel));
        } else if (inner instanceof ProtocolDefinitionContext protocol) {
            return Optional.of(protocol(protocol));
        }
        return Optional.of(members.struct(context.structDefinition().struct(), docs.before(inner.getStart())));
    }

    private static ImportElement importElement(ImportDefinitionContext context) {
        Token file = context.STRING().getSymbol();
        String quoted = file.getText();
        return new ImportElement(new Name(quoted.substring(1, quoted.length() - 1), Tokens.location(file)));
    }

    private TypedefElement typedef(TypedefDefinitionContext context) {
        return new TypedefElement(BasicElements.name(context.name()), BasicElements.name(context.typeName()),
                BasicElements.attributes(context.attribute()), docs.before(context.getStart()));
    }

    private EnumElement enumeration(EnumDefinitionContext context) {
        List<EnumElement.Value> values = context.enumBody().enumValue().stream().map(this::value).toList();
        Token keyword = context.getStart();
        return new EnumElement(new Name(keyword.getText(), Tokens.location(keyword)),
                BasicElements.name(context.name()),
                values, BasicElements.attributes(context.attribute()), docs.before(keyword));
    }

    private EnumElement.Value value(EnumValueContext context) {
        return new EnumElement.Value(BasicElements.name(context.valueName()), number(context.integer()),
                BasicElements.attributes(context.attribute()), docs.before(context.getStart()));
    }

    private MessageElement message(MessageDefinitionContext context) {
        return new MessageElement(BasicElements.name(context.name()), members.members(context.body()),
                BasicElements.attributes(context.attribute()), docs.before(context.getStart()));
    }

    private ChannelElement channel(ChannelDefinitionContext context) {
        Optional<Name> parent = Optional.ofNullable(context.typeName()).map(BasicElements::name);
        List<ChannelElement.Entry> entries = new ArrayList<>();
        Direction direction = Direction.SERVER;
        for (ChannelItemContext item : context.channelBody().channelItem()) {
            if (item.direction() != null) {
                direction = item.direction().SERVER() != null ? Direction.SERVER : Direction.CLIENT;
            } else {
                entries.add(entry(item.channelEntry(), direction));
            }
        }
        return new ChannelElement(BasicElements.name(context.name()), parent, entries,
                BasicElements.attributes(context.attribute()), docs.before(context.getStart()));
    }

    private ChannelElement.Entry entry(ChannelEntryContext context, Direction direction) {
        Name name = BasicElements.name(context.name());
        String doc = docs.before(context.getStart());
        ChannelElement.Body body = context.anonymousMessage() == null
                ? new ChannelElement.Body.Named(BasicElements.name(context.typeName()))
                : new ChannelElement.Body.Anonymous(new MessageElement(name,
                        members.members(context.anonymousMessage().body()),
                        BasicElements.attributes(context.anonymousMessage().attribute()), doc));
        return new ChannelElement.Entry(name, direction, body, number(context.integer()),
                BasicElements.attributes(context.attribute()), doc);
    }

    private ProtocolElement protocol(ProtocolDefinitionContext context) {
        docs.before(context.getStart());
        return new ProtocolElement(BasicElements.name(context.name()), context.protocolBody().protocolEntry().stream()
                .map(e -> {
                    docs.before(e.getStart());
                    return new ProtocolElement.Entry(BasicElements.name(e.typeName()), BasicElements.name(e.name()),
                            number(e.integer()));
                })
                .toList());
    }

    private static Optional<IntegerElement> number(IntegerContext context) {
        return Optional.ofNullable(context).map(BasicElements::integer);
    }
}
