// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.model.ArrayLength;
import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.FdType;
import dev.spicewire.proto.model.IntType;
import dev.spicewire.proto.model.PointerType;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import dev.spicewire.proto.model.Typedef;
import java.util.TreeMap;

/** Types, array sizes and attributes of a model as JSON. */
final class TypeJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TypeJson() {
    }

    /** {@return what kind of type it is, in a word} */
    static String kind(Type type) {
        if (type instanceof IntType) {
            return "int";
        } else if (type instanceof FdType) {
            return "fd";
        } else if (type instanceof Typedef) {
            return "alias";
        } else if (type instanceof EnumType enumeration) {
            return kind(enumeration);
        } else if (type instanceof Struct) {
            return "struct";
        }
        return type instanceof PointerType ? "pointer" : "array";
    }

    static String kind(EnumType type) {
        return type.isFlags() ? "flags" : "enum";
    }

    static ObjectNode type(Type type) {
        ObjectNode json = JSON.objectNode().put("kind", kind(type));
        if (type instanceof IntType integer) {
            json.put("bits", integer.bits()).put("signed", integer.signed());
        } else if (type instanceof Typedef typedef) {
            json.put("name", typedef.name());
        } else if (type instanceof EnumType enumeration) {
            json.put("name", enumeration.name());
        } else if (type instanceof Struct struct) {
            json.put("name", struct.name());
        } else if (type instanceof PointerType pointer) {
            json.set("target", type(pointer.target()));
        } else if (type instanceof ArrayType array) {
            json.set("element", type(array.element()));
            json.set("size", length(array.length()));
        }
        return json;
    }

    /** {@return attributes by name, sorted} */
    static ObjectNode attributes(Attributes attributes) {
        ObjectNode json = JSON.objectNode();
        new TreeMap<>(attributes.byName()).forEach((name, arguments) -> arguments.forEach(json.putArray(name)::add));
        return json;
    }

    private static ObjectNode length(ArrayLength length) {
        ObjectNode json = JSON.objectNode();
        if (length instanceof ArrayLength.Constant constant) {
            json.put("kind", "constant").put("value", constant.count());
        } else if (length instanceof ArrayLength.Counted counted) {
            json.put("kind", "identifier").put("name", counted.member());
        } else if (length instanceof ArrayLength.ImageSize image) {
            json.put("kind", "image_size").put("bpp", image.bitsPerPixel()).put("width", image.width())
                    .put("rows", image.rows());
        } else if (length instanceof ArrayLength.Bytes bytes) {
            json.put("kind", "bytes").put("size", bytes.size()).put("count", bytes.count());
        } else if (length instanceof ArrayLength.Sum sum) {
            ArrayNode names = json.put("kind", "sum").putArray("names");
            sum.members().forEach(names::add);
        } else {
            json.put("kind", length instanceof ArrayLength.CString ? "cstring" : "remaining");
        }
        return json;
    }
}
