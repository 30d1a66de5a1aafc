// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.inside;

import dev.spicewire.message.EnumNames;
import dev.spicewire.proto.dynamic.value.BytesValue;
import dev.spicewire.proto.dynamic.value.IntValue;
import dev.spicewire.proto.dynamic.value.StructValue;
import dev.spicewire.proto.dynamic.value.Value;
import dev.spicewire.proto.model.EnumType;
import dev.spicewire.proto.model.Protocol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images of a message in brief: type, size, bytes of the pixels as they travel, palette, what the cache has to do
 * with them.
 */
public final class ImageParts {

    private static final String IMAGE = "image";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";

    private final Optional<EnumType> types;
    private final Optional<EnumType> flags;

    /**
     * Looks for images.
     *
     * @param protocol the definition, which names their types
     */
    public ImageParts(Protocol protocol) {
        types = enumeration(protocol, "image_type");
        flags = enumeration(protocol, "image_flags");
    }

    /** {@return the images among a message's fields, in their order} */
    public List<Part> of(StructValue fields) {
        if (types.isEmpty() || flags.isEmpty()) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        search("", fields, parts);
        return parts;
    }

    private static Optional<EnumType> enumeration(Protocol protocol, String name) {
        return protocol.enums().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    private void search(String path, StructValue struct, List<Part> parts) {
        Value descriptor = struct.members().get("descriptor");
        if (descriptor instanceof StructValue image && image.members().keySet().containsAll(
                List.of("type", "flags", WIDTH, HEIGHT))) {
            parts.add(image(path, image, struct));
            return;
        }
        for (Map.Entry<String, Value> member : struct.members().entrySet()) {
            if (member.getValue() instanceof StructValue below) {
                search(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), below, parts);
            }
        }
    }

    private Part image(String path, StructValue descriptor, StructValue image) {
        Map<String, Value> fields = new LinkedHashMap<>();
        fields.put("id", descriptor.members().get("id"));
        fields.put(WIDTH, descriptor.members().get(WIDTH));
        fields.put(HEIGHT, descriptor.members().get(HEIGHT));
        fields.put("bytes", IntValue.of(pixels(image)));
        long set = ((IntValue) descriptor.members().get("flags")).bits();
        StringBuilder said = new StringBuilder(path);
        EnumNames names = new EnumNames();
        if (set != 0) {
            names.append(flags.orElseThrow(), set, said.append(", "));
        }
        find(image, "palette").filter(StructValue.class::isInstance).ifPresent(palette -> said
                .append(", palette of ").append(((StructValue) palette).members().get("num_ents")).append(" colours"));
        find(image, "palette_id").ifPresent(id -> said.append(", palette ").append(id).append(" of the cache"));
        return Part.of(IMAGE, names.of(types.orElseThrow(), ((IntValue) descriptor.members().get("type")).bits()),
                fields).with(said.toString());
    }

    private static long pixels(Value value) {
        if (value instanceof BytesValue bytes) {
            return bytes.size();
        } else if (value instanceof StructValue struct) {
            return struct.members().values().stream().mapToLong(ImageParts::pixels).sum();
        }
        return 0;
    }

    private static Optional<Value> find(StructValue struct, String name) {
        if (struct.members().containsKey(name)) {
            return struct.member(name);
        }
        return struct.members().values().stream().filter(StructValue.class::isInstance)
                .flatMap(below -> find((StructValue) below, name).stream()).findFirst();
    }
}
