// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.match;

import dev.spicewire.proto.model.ArrayType;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Direction;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.model.Struct;
import dev.spicewire.proto.model.Type;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which structs and messages hold which. */
final class Contents {

    private final Set<Container> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private Contents() {
    }

    /** {@return structs and named messages that no channel leads to, and that no other one of them holds} */
    static List<Container> loose(Protocol protocol) {
        Contents used = new Contents();
        protocol.channelIds().forEach(id -> Stream.of(Direction.values())
                .flatMap(from -> id.channel().messages(from).stream()).forEach(m -> used.add(m.body())));
        Stream.concat(protocol.structs().stream(), protocol.messages().stream())
                .forEach(definition -> used.inside(definition));
        return Stream.<Container>concat(protocol.structs().stream(), protocol.messages().stream())
                .filter(definition -> !used.found.contains(definition)).toList();
    }

    private void add(Container container) {
        if (found.add(container)) {
            inside(container);
        }
    }

    private void inside(Container container) {
        container.allFields().stream().map(Field::type).map(Contents::element).filter(Struct.class::isInstance)
                .forEach(struct -> add((Struct) struct));
    }

    private static Type element(Type type) {
        Type target = Scalars.target(type);
        return target instanceof ArrayType array ? element(array.element()) : target;
    }
}
