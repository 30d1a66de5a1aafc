// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.layout.DefinedSizes;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.EnumValue;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.OptionalLong;

/** Structs and messages as JSON. */
final class ContainerJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ContainerJson() {
    }

    /** Appends what a container holds. */
    static void append(Container container, Attributes attributes, ObjectNode json) {
        json.set("attributes", TypeJson.attributes(attributes));
        putSize(json, DefinedSizes.fixed(container));
        json.put("min_size", DefinedSizes.minimum(container));
        ArrayNode members = json.putArray("members");
        container.members().forEach(member -> members.add(member(member)));
    }

    private static ObjectNode member(Member member) {
        ObjectNode json = JSON.objectNode().put("name", member.name());
        if (member instanceof Field field) {
            json.put("kind", TypeJson.kind(field.type()));
            json.set("type", TypeJson.type(field.type()));
        } else if (member instanceof Switch choice) {
            json.put("kind", "switch").put("variable", String.join(".", choice.variable()))
                    .put("variable_type", choice.variableType().name());
        }
        json.set("attributes", TypeJson.attributes(member.attributes()));
        putSize(json, DefinedSizes.fixed(member));
        if (member instanceof Switch choice) {
            ArrayNode cases = json.putArray("cases");
            choice.cases().forEach(c -> cases.add(switchCase(c, choice.variableType())));
        }
        return json;
    }

    private static ObjectNode switchCase(SwitchCase switchCase, EnumType variableType) {
        ObjectNode json = JSON.objectNode();
        ArrayNode labels = json.putArray("labels");
        switchCase.labels().forEach(label -> labels.add(label(label, variableType)));
        json.set("member", member(switchCase.member()));
        return json;
    }

    private static ObjectNode label(CaseLabel label, EnumType variableType) {
        if (label instanceof CaseLabel.Equal equal) {
            return label(equal.value(), false, "equals", variableType);
        } else if (label instanceof CaseLabel.Flag flag) {
            return label(flag.value(), flag.negated(), "mask", variableType);
        }
        return JSON.objectNode().put("default", true);
    }

    private static ObjectNode label(EnumValue value, boolean negated, String test, EnumType variableType) {
        return JSON.objectNode().put("name", value.name()).put("negated", negated).put("test", test)
                .put("value", variableType.wireValue(value));
    }

    private static void putSize(ObjectNode json, OptionalLong size) {
        json.set("fixed_size", size.isPresent() ? JSON.numberNode(size.getAsLong()) : JSON.nullNode());
    }
}
