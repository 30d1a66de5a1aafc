// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.definitions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
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
import java.util.OptionalLong;

/** Members, their types and sizes in the shape of the facts. */
final class MembersAsFacts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MembersAsFacts() {
    }

    static ObjectNode container(Container container) {
        ObjectNode node = JSON.objectNode();
        putSize(node, DefinedSizes.fixed(container)).put("min_size", DefinedSizes.minimum(container));
        node.set("attributes", ModelAsFacts.attributes(container.attributes()));
        node.set("members", ModelAsFacts.array(container.members(), MembersAsFacts::member));
        return node;
    }

    static ObjectNode type(Type type) {
        if (type instanceof IntType integer) {
            return kind("int").put("bits", integer.bits()).put("signed", integer.signed());
        } else if (type instanceof FdType) {
            return kind("fd");
        } else if (type instanceof Typedef typedef) {
            return kind("alias").put("name", typedef.name());
        } else if (type instanceof EnumType enumeration) {
            return kind(enumeration.isFlags() ? "flags" : "enum").put("name", enumeration.name());
        } else if (type instanceof Struct struct) {
            return kind("struct").put("name", struct.name());
        } else if (type instanceof PointerType pointer) {
            return kind("pointer").set("target", type(pointer.target()));
        }
        ArrayType array = (ArrayType) type;
        ObjectNode node = kind("array");
        node.set("element", type(array.element()));
        node.set("size", size(array.length()));
        return node;
    }

    private static ObjectNode member(Member member) {
        ObjectNode node = member instanceof Switch choice ? choice(choice) : field((Field) member);
        putSize(node.put("name", member.name()), DefinedSizes.fixed(member))
                .set("attributes", ModelAsFacts.attributes(member.attributes()));
        return node;
    }

    private static ObjectNode field(Field field) {
        ObjectNode type = type(field.type());
        ObjectNode node = JSON.objectNode();
        node.set("kind", type.get("kind"));
        node.set("type", type);
        return node;
    }

    private static ObjectNode choice(Switch choice) {
        ObjectNode node = kind("switch").put("variable", String.join(".", choice.variable()))
                .put("variable_type", choice.variableType().name());
        node.set("cases", ModelAsFacts.array(choice.cases(), c -> switchCase(choice, c)));
        return node;
    }

    private static ObjectNode switchCase(Switch choice, SwitchCase switchCase) {
        ObjectNode node = JSON.objectNode();
        node.set("labels", ModelAsFacts.array(switchCase.labels(), label -> label(choice.variableType(), label)));
        node.set("member", member(switchCase.member()));
        return node;
    }

    private static ObjectNode label(EnumType type, CaseLabel label) {
        if (label instanceof CaseLabel.Equal equal) {
            return JSON.objectNode().put("name", equal.value().name()).put("negated", false).put("test", "equals")
                    .put("value", type.wireValue(equal.value()));
        } else if (label instanceof CaseLabel.Flag flag) {
            return JSON.objectNode().put("name", flag.value().name()).put("negated", flag.negated())
                    .put("test", "mask").put("value", type.wireValue(flag.value()));
        }
        return JSON.objectNode().put("default", true);
    }

    private static ObjectNode size(ArrayLength length) {
        if (length instanceof ArrayLength.Constant constant) {
            return kind("constant").put("value", constant.count());
        } else if (length instanceof ArrayLength.Counted counted) {
            return kind("identifier").put("name", counted.member());
        } else if (length instanceof ArrayLength.ImageSize image) {
            return kind("image_size").put("bpp", image.bitsPerPixel()).put("width", image.width())
                    .put("rows", image.rows());
        } else if (length instanceof ArrayLength.Remaining) {
            return kind("remaining");
        }
        throw new IllegalArgumentException("no size of the facts: " + length);
    }

    private static ObjectNode putSize(ObjectNode node, OptionalLong size) {
        return size.isPresent() ? node.put("fixed_size", size.getAsLong()) : node.putNull("fixed_size");
    }

    private static ObjectNode kind(String kind) {
        return JSON.objectNode().put("kind", kind);
    }
}
