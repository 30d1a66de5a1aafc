// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import dev.spicewire.proto.diff.match.Match;
import dev.spicewire.proto.diff.pair.Pair;
import dev.spicewire.proto.diff.verdict.Effect;
import dev.spicewire.proto.diff.verdict.Finding;
import dev.spicewire.proto.diff.verdict.Rule;
import dev.spicewire.proto.model.Attributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rule about attributes that only C or Java code sees: names and layout in memory, not bytes. */
final class ApiRules implements RuleFamily {

    private static final Rule ATTRIBUTES =
            Rule.symmetric("attributes-changed", "attributes that only code sees have changed");

    @Override
    public List<Rule> rules() {
        return List.of(ATTRIBUTES);
    }

    @Override
    public void check(Match match, Consumer<Finding> findings) {
        Described.each(match, thing -> {
            Pair<Map<String, List<String>>> attributes = thing.attributes().map(ApiRules::ofCode);
            if (!attributes.same(map -> map)) {
                findings.accept(new Finding(ATTRIBUTES, thing.symbol(), thing.locations(), Effect.SOURCE,
                        thing.usages(), words(attributes)));
            }
        });
    }

    private static Map<String, List<String>> ofCode(Attributes attributes) {
        if (attributes.byName().isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> others = new LinkedHashMap<>(attributes.byName());
        others.keySet().removeAll(ByteAttributeRules.ATTRIBUTES);
        return others;
    }

    private static String words(Pair<Map<String, List<String>>> attributes) {
        List<String> parts = new ArrayList<>();
        attributes.before().forEach((name, arguments) -> {
            if (!arguments.equals(attributes.after().get(name))) {
                parts.add(text(name, arguments) + " is gone");
            }
        });
        attributes.after().forEach((name, arguments) -> {
            if (!arguments.equals(attributes.before().get(name))) {
                parts.add(text(name, arguments) + " is new");
            }
        });
        return String.join(", ", parts);
    }

    private static String text(String name, List<String> arguments) {
        return "@" + name + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
    }
}
