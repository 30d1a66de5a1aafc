// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import dev.spicewire.codegen.java.GeneratedNames;
import dev.spicewire.codegen.java.JavaGenerator;
import dev.spicewire.codegen.java.JavaOptions;
import dev.spicewire.codegen.java.Side;
import dev.spicewire.proof.compiled.CompiledProtocol;
import dev.spicewire.proof.property.Subject;
import dev.spicewire.proto.model.Protocol;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A definition with the sources that are generated from it.
 *
 * @param protocol the definition
 * @param sources  the files
 */
record GeneratedDefinition(Protocol protocol, SortedMap<String, String> sources) {

    private static final String PACKAGE = "compiled";

    /** {@return a definition with what is generated from it} */
    static GeneratedDefinition of(Protocol protocol) {
        return new GeneratedDefinition(protocol, JavaGenerator.generate(protocol, new JavaOptions(PACKAGE, Side.BOTH)));
    }

    /** {@return every message and every struct, with its compiled classes} */
    List<Subject> compile() {
        CompiledProtocol compiled = CompiledProtocol.of(protocol, sources, PACKAGE);
        return Subject.ofAll(protocol, PACKAGE, compiled.loader());
    }

    /** {@return the sources that a text speaks of, such as what a compiler says} */
    String sourcesIn(String text) {
        return show(path -> text.contains(path.substring(path.lastIndexOf('/') + 1)));
    }

    /** {@return the sources of a message and of what is in it} */
    String sourcesOf(Subject subject) {
        GeneratedNames names = new GeneratedNames(protocol, PACKAGE);
        Set<String> classes = new HashSet<>(Set.of(subject.generated().className()));
        Reach.of(subject.message()).structs().forEach(struct -> classes.add(names.definition(struct.name())));
        return show(path -> classes.contains(path.replace('/', '.').replaceFirst("\\.java$", "")));
    }

    private String show(Predicate<String> wanted) {
        return sources.entrySet().stream().filter(source -> wanted.test(source.getKey())).map(Map.Entry::getValue)
                .collect(Collectors.joining("\n"));
    }
}
