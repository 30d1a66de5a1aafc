// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

import dev.spicewire.conformance.recorded.rule.ViolationGroup;
import dev.spicewire.proto.model.Direction;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Chooses violations: {@code rule:}, {@code level:}, {@code message:} or {@code side:} with a word; {@code !} in front
 * chooses the others.
 *
 * @param text    the filter as it is written
 * @param accepts whether a side's violations are chosen
 */
public record ViolationFilter(String text, BiPredicate<Direction, ViolationGroup> accepts) {

    private static final String LEVELS = "required and recommended";
    private static final String SIDES = "client and server";

    /**
     * Reads a filter.
     *
     * @param text the filter
     * @return what it chooses
     * @throws IllegalArgumentException if there is no such filter; the message says which there are
     */
    public static ViolationFilter of(String text) {
        if (text.startsWith("!")) {
            return new ViolationFilter(text, of(text.substring(1)).accepts().negate());
        }
        int colon = Math.max(0, text.indexOf(':'));
        String word = text.substring(Math.min(text.length(), colon + 1));
        return new ViolationFilter(text, switch (text.substring(0, colon)) {
            case "rule" -> (side, group) -> group.rule().id().equalsIgnoreCase(word);
            case "message" -> (side, group) -> group.message().equals(word);
            case "level" -> {
                known(List.of("required", "recommended"), word, "level", LEVELS);
                yield (side, group) -> group.level().word().equals(word);
            }
            case "side" -> {
                known(Arrays.stream(Direction.values()).map(Direction::word).toList(), word, "side", SIDES);
                yield (side, group) -> side.word().equals(word);
            }
            default -> throw new IllegalArgumentException("there is no filter '" + text
                    + "', only rule:, level:, message: and side: with a word, and ! in front of these");
        });
    }

    private static void known(List<String> words, String word, String what, String all) {
        if (!words.contains(word)) {
            throw new IllegalArgumentException("there is no " + what + " '" + word + "', only " + all);
        }
    }
}
