// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spicewire.proto.diagnostics.Location;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the types of a serialised model. A type may only name types that stand above it. */
final class TypeReader {

    private static final String NONE = "";
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern ARGUMENT = Pattern.compile("[+-]?[A-Za-z0-9_]+");

    private final Map<String, Type> byName = new LinkedHashMap<>();

    TypeReader(Item document) throws InvalidModelException {
        for (Item item : document.list("enums")) {
            byName.put(newName(item), enumeration(item));
        }
        for (Item item : document.list("typedefs")) {
            byName.put(newName(item), new Typedef(item.name("name"), type(item.get("type")), attributes(item), NONE,
                    Location.NONE));
        }
        for (Item item : document.list("structs")) {
            byName.put(newName(item), new Struct(item.name("name"), members(item),
                    HandedOnAttributes.without(attributes(item)), NONE, Location.NONE));
        }
    }

    private String newName(Item item) throws InvalidModelException {
        return item.newName(byName.keySet());
    }

    List<EnumType> enums() {
        return all(EnumType.class);
    }

    List<Typedef> typedefs() {
        return all(Typedef.class);
    }

    List<Struct> structs() {
        return all(Struct.class);
    }

    Attributes attributes(Item owner) throws InvalidModelException {
        if (owner.find("attributes").isEmpty()) {
            return Attributes.NONE;
        }
        Item item = owner.get("attributes");
        Map<String, List<String>> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> attribute : item.json().properties()) {
            if (!WORD.matcher(attribute.getKey()).matches()) {
                throw item.unexpected("'" + attribute.getKey() + "' is no name of an attribute");
            }
            List<String> arguments = new ArrayList<>();
            for (Item argument : item.list(attribute.getKey())) {
                if (!ARGUMENT.matcher(argument.text()).matches()) {
                    throw argument.unexpected("must be a name or a number");
                }
                arguments.add(argument.text());
            }
            attributes.put(attribute.getKey(), arguments);
        }
        return new Attributes(attributes);
    }

    List<Member> members(Item container) throws InvalidModelException {
        List<Member> members = new ArrayList<>();
        for (Item item : container.list("members")) {
            members.add(item.text("kind").equals("switch") ? choice(item) : field(item));
        }
        return members;
    }

    private <T extends Type> List<T> all(Class<T> kind) {
        return byName.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private EnumType enumeration(Item item) throws InvalidModelException {
        List<EnumValue> values = new ArrayList<>();
        for (Item value : item.list("values")) {
            Attributes attributes = value.find("deprecated").isPresent() && value.flag("deprecated")
                    ? new Attributes(Map.of("deprecated", List.of()))
                    : Attributes.NONE;
            values.add(new EnumValue(value.name("name"), value.number("value"), attributes, NONE, Location.NONE));
        }
        return new EnumType(item.name("name"), enumKind(item.get("kind")), item.smallNumber("bits"), values,
                attributes(item), NONE, Location.NONE);
    }

    private static EnumType.Kind enumKind(Item item) throws InvalidModelException {
        return switch (item.text()) {
            case "enum" -> EnumType.Kind.ENUM;
            case "flags" -> EnumType.Kind.FLAGS;
            default -> throw item.unexpected("must be enum or flags");
        };
    }

    private Field field(Item item) throws InvalidModelException {
        return new Field(item.name("name"), type(item.get("type")), attributes(item), NONE, Location.NONE);
    }

    private Switch choice(Item item) throws InvalidModelException {
        Item typeName = item.get("variable_type");
        if (!(named(typeName) instanceof EnumType variableType)) {
            throw typeName.unexpected("must name an enum or flags");
        }
        List<SwitchCase> cases = new ArrayList<>();
        for (Item choice : item.list("cases")) {
            List<CaseLabel> labels = new ArrayList<>();
            for (Item label : choice.list("labels")) {
                labels.add(label(label, variableType));
            }
            cases.add(new SwitchCase(labels, field(choice.get("member"))));
        }
        return new Switch(item.name("name"), variable(item.get("variable")), variableType, cases, attributes(item),
                NONE, Location.NONE);
    }

    private static List<String> variable(Item item) throws InvalidModelException {
        List<String> names = List.of(item.text().split("\\.", -1));
        if (!names.stream().allMatch(WORD.asMatchPredicate())) {
            throw item.unexpected("must be names of members with points between them");
        }
        return names;
    }

    private static CaseLabel label(Item item, EnumType variableType) throws InvalidModelException {
        if (item.find("default").isPresent()) {
            return new CaseLabel.Default();
        }
        String name = item.name("name");
        EnumValue value = variableType.value(name)
                .orElseThrow(() -> item.unexpected("'" + name + "' is no value of " + variableType.name()));
        if (variableType.isFlags()) {
            return new CaseLabel.Flag(value, item.flag("negated"));
        } else if (item.find("negated").isPresent() && item.flag("negated")) {
            throw item.unexpected("a value of an enum can't be negated, only a flag can");
        }
        return new CaseLabel.Equal(value);
    }

    private Type type(Item item) throws InvalidModelException {
        String kind = item.text("kind");
        return switch (kind) {
            case "int" -> new IntType(item.smallNumber("bits"), item.flag("signed"));
            case "fd" -> new FdType();
            case "alias", "enum", "flags", "struct" -> named(item.get("name"), kind);
            case "pointer" -> new PointerType(target(item.get("target")));
            case "array" -> new ArrayType(element(item.get("element")), length(item.get("size")));
            default -> throw item.unexpected("'" + kind + "' is no kind of type");
        };
    }

    private Type target(Item item) throws InvalidModelException {
        Type target = type(item);
        if (target instanceof PointerType) {
            throw item.unexpected("a pointer can't lead to a pointer");
        }
        return target;
    }

    private Type element(Item item) throws InvalidModelException {
        Type element = type(item);
        if (element instanceof PointerType || element instanceof ArrayType) {
            throw item.unexpected("elements can't be pointers or arrays; put them into a struct");
        }
        return element;
    }

    private Type named(Item name, String kind) throws InvalidModelException {
        Type type = named(name);
        if (!TypeJson.kind(type).equals(kind)) {
            throw name.unexpected("'" + name.text() + "' is of the kind " + TypeJson.kind(type) + ", not " + kind);
        }
        return type;
    }

    private Type named(Item name) throws InvalidModelException {
        Type type = byName.get(name.text());
        if (type == null) {
            throw name.unexpected("'" + name.text() + "' is not defined above");
        }
        return type;
    }

    private static ArrayLength length(Item item) throws InvalidModelException {
        String kind = item.text("kind");
        return switch (kind) {
            case "constant" -> new ArrayLength.Constant(item.number("value"));
            case "identifier" -> new ArrayLength.Counted(item.name("name"));
            case "remaining" -> new ArrayLength.Remaining();
            case "cstring" -> new ArrayLength.CString();
            case "image_size" -> new ArrayLength.ImageSize(item.smallNumber("bpp"), item.name("width"),
                    item.name("rows"));
            case "bytes" -> new ArrayLength.Bytes(item.name("size"),
                    item.text("count").isEmpty() ? NONE : item.name("count"));
            case "sum" -> sum(item);
            default -> throw item.unexpected("'" + kind + "' is no kind of array size");
        };
    }

    private static ArrayLength sum(Item item) throws InvalidModelException {
        List<String> members = new ArrayList<>();
        for (Item member : item.list("names")) {
            members.add(member.name());
        }
        return new ArrayLength.Sum(members);
    }
}
