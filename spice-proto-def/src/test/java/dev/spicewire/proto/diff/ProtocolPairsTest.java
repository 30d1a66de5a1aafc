// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.diff.witness.Nameless;
import dev.spicewire.proto.diff.witness.Witness;
import dev.spicewire.proto.dynamic.DynamicCodec;
import dev.spicewire.proto.dynamic.read.Decoded;
import dev.spicewire.proto.model.Protocol;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples: verdicts, proofs, and what becomes of them when old and new are exchanged. */
class ProtocolPairsTest {

    static List<ProtocolPair> pairs() {
        return ProtocolPair.all();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void eachPairHasTheChangesAndTheVerdictItsFolderSays(ProtocolPair pair) {
        Comparison comparison = ProtocolDiff.compare(pair.before(), pair.after());

        assertThat(json(comparison)).isEqualTo(pair.expected());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void bothVersionsReadEachWitnessAsItSaysAndNotAlike(ProtocolPair pair) {
        Protocol before = pair.before();
        Protocol after = pair.after();

        for (Change change : ProtocolDiff.compare(before, after).changes()) {
            assertThat(change.witness().isPresent()).as(change.message())
                    .isEqualTo(change.onTheWire() && !change.unproven());
            change.witness().ifPresent(witness -> {
                assertThat(replayed(before, witness)).isEqualTo(witness.before());
                assertThat(replayed(after, witness)).isEqualTo(witness.after());
                assertThat(Nameless.same(new Pair<>(witness.before(), witness.after()))).as(change.message()).isFalse();
                assertThat(witness.difference()).isNotEmpty();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void exchangedVersionsGiveTheMirroredRules(ProtocolPair pair) {
        Comparison forward = ProtocolDiff.compare(pair.before(), pair.after());
        Comparison backward = ProtocolDiff.compare(pair.after(), pair.before());

        List<String> mirrored = forward.changes().stream().map(ProtocolPairsTest::mirror).toList();
        assertThat(backward.changes()).extracting(change -> change.rule().id())
                .containsExactlyInAnyOrderElementsOf(mirrored);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void aVersionDoesNotDifferFromItself(ProtocolPair pair) {
        assertThat(ProtocolDiff.compare(pair.after(), pair.after()).changes()).isEmpty();
    }

    private static String mirror(Change change) {
        return change.rule().mirror() instanceof Rule.Mirror.Of other ? other.id() : "none";
    }

    private static Decoded replayed(Protocol protocol, Witness witness) {
        return DynamicCodec.of(protocol).with(witness.strictness())
                .decode(witness.channelType(), witness.from(), witness.id(), witness.body().toArray());
    }

    private static JsonNode json(Comparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("level", comparison.level().word());
        json.putObject("pairings")
                .put("old_client_new_server", comparison.pairings().oldClientNewServer().word())
                .put("new_client_old_server", comparison.pairings().newClientOldServer().word());
        var changes = json.putArray("changes");
        for (Change change : comparison.changes()) {
            ObjectNode node = changes.addObject().put("rule", change.rule().id()).put("symbol", change.symbol())
                    .put("level", change.level().word());
            var affects = node.putArray("affects");
            change.affects().forEach(affects::add);
            if (change.unproven()) {
                node.put("unproven", true);
            }
        }
        return json;
    }
}
