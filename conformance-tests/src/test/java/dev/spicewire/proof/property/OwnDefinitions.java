// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.property;

import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.List;
import java.util.stream.Stream;

/** Messages and structs of the definitions among the test resources, which have what SPICE does not use. */
final class OwnDefinitions {

    /** What is read as it was written. */
    static final List<Subject> REGULAR = Stream.of(
            compile("lengths", Dialect.SPICEWIRE), compile("bytes", Dialect.OLD),
            compile("switches", Dialect.SPICEWIRE), compile("pointers", Dialect.SPICEWIRE),
            compile("corners", Dialect.SPICEWIRE), compile("many-ends", Dialect.OLD))
            .flatMap(List::stream).toList();

    /** Readers demand bytes that writers do not write. */
    static final List<Subject> DEMANDING = Stream.concat(compile("demands", Dialect.SPICEWIRE).stream(),
            compile("padded", Dialect.OLD).stream()).toList();

    static final List<Subject> ALL = Stream.concat(REGULAR.stream(), DEMANDING.stream()).toList();

    private OwnDefinitions() {
    }

    private static List<Subject> compile(String name, Dialect dialect) {
        CompiledProtocol compiled = CompiledProtocol.ofResource(name, dialect);
        return Subject.ofAll(compiled.protocol(), compiled.basePackage(), compiled.loader());
    }
}
