// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Choices;
import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Definitions that somebody has edited: where the diff finds no change on the wire, no bytes show one. */
@Domain(Tapes.class)
class EditsPropertyTest {

    private static final Map<String, String> TEXTS = texts();

    /** Most edits leave no definition; then others are made. */
    private static final int ATTEMPTS = 8;

    @Property(tries = 30, seed = "1")
    void whatIsNoChangeOnTheWireIsReadAlike(@ForAll byte[] tape) {
        Tape choices = new Tape(tape);
        TEXTS.forEach((name, text) -> edited(name, text, choices)
                .filter(pair -> !ProtocolDiff.compare(pair.before(), pair.after()).level().atLeast(Level.EXTENSION))
                .ifPresent(pair -> SameBytesPropertyTest.assertReadAlike(pair, choices)));
    }

    /** The property would hold as well if edits left no definitions, or none with the same bytes. */
    @Example
    void manyEditsLeaveDefinitionsOfBothKinds() {
        Random random = new Random(1);
        Map<Boolean, Long> onTheWire = TEXTS.entrySet().stream()
                .flatMap(text -> edited(text.getKey(), text.getValue(), random::nextInt).stream())
                .collect(Collectors.partitioningBy(pair -> ProtocolDiff.compare(pair.before(), pair.after()).level()
                        .atLeast(Level.EXTENSION), Collectors.counting()));

        assertThat(onTheWire.get(true)).isGreaterThan(20);
        assertThat(onTheWire.get(false)).isGreaterThan(20);
    }

    private static Optional<VersionPair> edited(String name, String text, Choices choices) {
        return Stream.generate(() -> new Renaming(choices).of(new TextEdits(choices).of(text))).limit(ATTEMPTS)
                .flatMap(edited -> VersionPair.of(name + "\n" + edited, text, edited).stream()).findFirst();
    }

    /** Undefined values, which nobody sends, are read otherwise where a default has become the cases of all others. */
    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>(VersionPair.texts());
        texts.remove("spice");
        texts.values().removeIf(text -> text.contains("default:"));
        return texts;
    }
}
