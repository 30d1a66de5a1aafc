// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import dev.spicewire.proof.arbitrary.Choices;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Changes a definition as people do, a line or a word at a time; what comes of it may be no definition any more. */
final class TextEdits {

    private static final Pattern LINE = Pattern.compile("(?m)^ +\\S[^{}\\n]*[;:]$");
    private static final Pattern WORD = Pattern.compile("(?<![@\\w])\\w+");

    private final Choices choices;

    TextEdits(Choices choices) {
        this.choices = choices;
    }

    /** {@return the text with one to three edits} */
    String of(String text) {
        String edited = text;
        for (int i = 0; i <= choices.below(3); i++) {
            edited = switch (choices.below(4)) {
                case 0 -> swapped(edited, found(LINE, edited));
                case 1 -> swapped(edited, found(WORD, edited));
                case 2 -> replaced(edited, found(WORD, edited));
                default -> without(edited, found(LINE, edited));
            };
        }
        return edited;
    }

    private String swapped(String text, List<MatchResult> places) {
        List<MatchResult> two = new ArrayList<>(List.of(any(places), any(places)));
        two.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return text.substring(0, two.get(0).start()) + two.get(1).group()
                + (two.get(0).start() == two.get(1).start() ? ""
                        : text.substring(two.get(0).end(), two.get(1).start()) + two.get(0).group())
                + text.substring(two.get(1).end());
    }

    private String replaced(String text, List<MatchResult> places) {
        MatchResult place = any(places);
        return text.substring(0, place.start()) + any(places).group() + text.substring(place.end());
    }

    private String without(String text, List<MatchResult> places) {
        MatchResult place = any(places);
        return text.substring(0, place.start()) + text.substring(place.end());
    }

    private MatchResult any(List<MatchResult> places) {
        return places.get(choices.below(places.size()));
    }

    private static List<MatchResult> found(Pattern pattern, String text) {
        List<MatchResult> found = pattern.matcher(text).results().toList();
        return found.isEmpty() ? Collections.nCopies(1, WORD.matcher(text).results().findFirst().orElseThrow()) : found;
    }
}
