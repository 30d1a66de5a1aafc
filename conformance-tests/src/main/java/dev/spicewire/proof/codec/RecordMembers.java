// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.codec;

import dev.spicewire.codegen.java.GeneratedMembers;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the records of containers show their members; worked out once each, which takes longer than reading a message.
 */
final class RecordMembers {

    private static final Map<Container, GeneratedMembers> KNOWN = Collections.synchronizedMap(new IdentityHashMap<>());
    private static final Map<Container, Set<String>> NAMES = Collections.synchronizedMap(new IdentityHashMap<>());

    private RecordMembers() {
    }

    /** {@return the names of a container's record} */
    static GeneratedMembers of(Container container) {
        return KNOWN.computeIfAbsent(container, GeneratedMembers::new);
    }

    /** {@return the names of a container's members in the definition} */
    static Set<String> names(Container container) {
        return NAMES.computeIfAbsent(container,
                known -> known.members().stream().map(Member::name).collect(Collectors.toUnmodifiableSet()));
    }
}
