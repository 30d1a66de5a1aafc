// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.member;

import dev.spicewire.proto.diagnostics.AttributeCodes;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.diagnostics.MemberCodes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Message;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.resolve.context.AttributePlace;
import dev.spicewire.proto.resolve.context.Definition;
import dev.spicewire.proto.resolve.context.ResolverContext;
import dev.spicewire.proto.syntax.element.FieldElement;
import dev.spicewire.proto.syntax.element.MemberElement;
import dev.spicewire.proto.syntax.element.MessageElement;
import dev.spicewire.proto.syntax.element.Name;
import dev.spicewire.proto.syntax.element.StructElement;
import dev.spicewire.proto.syntax.element.SwitchElement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves structs and messages. */
public final class ContainerResolver {

    private final ResolverContext context;
    private final FieldResolver fields;
    private final SwitchResolver switches;

    /** A resolver of one run. */
    public ContainerResolver(ResolverContext context) {
        this.context = context;
        this.fields = new FieldResolver(context, this);
        this.switches = new SwitchResolver(context, fields);
    }

    /** {@return a struct, which is defined then; structs inside it come first} */
    public Struct struct(StructElement element) {
        Name name = element.name();
        context.scope().checkFree(name);
        context.scope().open(name);
        List<Member> members = members(name.text(), element.members());
        context.scope().close();
        Attributes attributes = context.attributes().resolve(element.attributes(), AttributePlace.STRUCT);
        Struct struct = new Struct(name.text(), members, attributes, element.doc(), name.location());
        // What follows from a member that is wrong is not worth telling.
        boolean whole = members.size() == element.members().size();
        context.scope().define(name, whole ? new Definition.OfType(struct, name.location())
                : new Definition.Broken(name.location()));
        context.structs().add(struct);
        return struct;
    }

    /**
     * {@return a message}
     *
     * @param element   the message
     * @param anonymous whether it is defined in a channel
     */
    public Message message(MessageElement element, boolean anonymous) {
        Name name = element.name();
        List<Member> members = members(name.text(), element.members());
        Attributes attributes = context.attributes().resolve(element.attributes(), AttributePlace.MESSAGE);
        boolean whole = members.size() == element.members().size();
        if (whole && attributes.has("nocopy") && !isPayload(members)) {
            context.findings().error(AttributeCodes.MISPLACED, name.location(), "'@nocopy' takes the body of '" + name
                    + "' as it is, so it can only have one array of bytes that takes the rest",
                    "declare 'uint8 data[] @end' alone, or drop '@nocopy'");
        }
        return new Message(name.text(), anonymous, members, attributes, element.doc(), name.location());
    }

    private static boolean isPayload(List<Member> members) {
        return members.size() == 1 && members.get(0) instanceof Field field
                && field.type().resolved() instanceof ArrayType array && array.isBytes()
                && array.length() instanceof ArrayLength.Remaining;
    }

    private List<Member> members(String container, List<MemberElement> elements) {
        checkNames(elements);
        MemberScope scope = new MemberScope(container, elements, context.findings());
        List<Member> members = new ArrayList<>();
        for (MemberElement element : elements) {
            if (element instanceof FieldElement field) {
                Optional<Field> resolved = fields.resolve(field, scope);
                scope.add(field, resolved);
                resolved.ifPresent(members::add);
            } else {
                switches.resolve((SwitchElement) element, scope).ifPresent(members::add);
            }
        }
        ContainerShape.check(members, context.findings());
        return members;
    }

    /** The cases of one switch may share a name; any other name stands once. */
    private void checkNames(List<MemberElement> elements) {
        Map<String, Location> names = new HashMap<>();
        for (MemberElement element : elements) {
            checkName(element.name(), names);
            if (element instanceof SwitchElement choice) {
                Map<String, Location> shared = new HashMap<>();
                choice.cases().forEach(c -> shared.putIfAbsent(c.member().name().text(), c.member().name().location()));
                shared.entrySet().stream().sorted(Map.Entry.comparingByValue())
                        .forEach(e -> checkName(new Name(e.getKey(), e.getValue()), names));
            }
        }
    }

    private void checkName(Name name, Map<String, Location> names) {
        Location before = names.putIfAbsent(name.text(), name.location());
        if (before != null) {
            context.findings().error(MemberCodes.DUPLICATE_MEMBER, name.location(),
                    "there is a member '" + name + "' already, at " + before);
        }
    }
}
