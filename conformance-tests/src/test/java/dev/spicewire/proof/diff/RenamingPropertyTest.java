// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proof.arbitrary.Tape;
import dev.spicewire.proof.arbitrary.Tapes;
import dev.spicewire.proto.diff.Change;
import dev.spicewire.proto.diff.Comparison;
import dev.spicewire.proto.diff.ProtocolDiff;
import dev.spicewire.proto.diff.verdict.Level;
import dev.spicewire.proto.diff.witness.Witness;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Names are not on the wire: new ones are a change of the source, and hide no other change. */
@Domain(Tapes.class)
class RenamingPropertyTest {

    private static final Map<String, String> TEXTS = VersionPair.texts();
    private static final List<String> FOLDERS = TEXTS.keySet().stream().filter(name -> name.endsWith("/new"))
            .map(name -> name.substring(0, name.length() - "/new".length())).toList();

    @Property(tries = 20, seed = "1")
    void otherNamesAreAChangeOfTheSourceAloneAndNothingProvesThem(@ForAll byte[] tape) {
        TEXTS.forEach((name, text) -> {
            VersionPair pair = pair(name, text, new Renaming(new Tape(tape)).of(text));
            List<Change> onTheWire = ProtocolDiff.compare(pair.before(), pair.after()).changes().stream()
                    .filter(change -> change.level().atLeast(Level.EXTENSION) || change.witness().isPresent()).toList();

            assertThat(onTheWire).as(name).isEmpty();
        });
    }

    @Property(tries = 20, seed = "1")
    void aChangeOnTheWireIsFoundAndProvedWhateverElseIsRenamed(@ForAll byte[] tape) {
        for (String folder : FOLDERS) {
            String before = TEXTS.get(folder + "/old");
            String after = TEXTS.get(folder + "/new");
            VersionPair pair = pair(folder, before, after);
            VersionPair renamed = pair(folder, before, new Renaming(new Tape(tape)).of(after));

            if (isProved(ProtocolDiff.compare(pair.before(), pair.after()))) {
                assertThat(isProved(ProtocolDiff.compare(renamed.before(), renamed.after()))).as(folder).isTrue();
            }
        }
    }

    @Example
    void eachProofShowsMoreThanNames() {
        for (String folder : FOLDERS) {
            VersionPair pair = pair(folder, TEXTS.get(folder + "/old"), TEXTS.get(folder + "/new"));
            ProtocolDiff.compare(pair.before(), pair.after()).changes().forEach(change -> change.witness()
                    .ifPresent(witness -> assertThat(isHonest(witness)).as(folder + " " + change).isTrue()));
        }
    }

    private static boolean isProved(Comparison comparison) {
        return comparison.changes().stream().anyMatch(change -> change.level().atLeast(Level.EXTENSION)
                && change.witness().filter(RenamingPropertyTest::isHonest).isPresent());
    }

    private static boolean isHonest(Witness witness) {
        return !NamelessReading.of(witness.before()).equals(NamelessReading.of(witness.after()));
    }

    private static VersionPair pair(String name, String before, String after) {
        return VersionPair.of(name, before, after)
                .orElseThrow(() -> new AssertionError(name + " is no definition:\n" + after));
    }
}
