// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.diff;

import dev.spicewire.proof.arbitrary.Choices;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Gives things in the text of a definition new names: members, structs, messages, channels, enums and their values,
 * each wherever it is mentioned; and gives numbers names of their own by typedefs.
 */
final class Renaming {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern NAME = Pattern.compile("(?<![@\\w])\\w*[A-Za-z_]\\w*");
    private static final Pattern KEYWORD = Pattern.compile("u?int\\d+|enum\\d+|flags\\d+|unix_fd|struct|message|channel"
            + "|switch|case|default|server|client|protocol|typedef|import|image_size|bytes|cstring|Empty|Data");
    private static final Pattern NUMBER = Pattern.compile("(?<=[\\s{;])u?int\\d+(?= +\\w+ *[;@\\[])");

    private final Choices choices;

    Renaming(Choices choices) {
        this.choices = choices;
    }

    /** {@return the same definition by other names} */
    String of(String text) {
        Map<String, String> names = new LinkedHashMap<>();
        String code = COMMENT.matcher(text).replaceAll(" ");
        String renamed = NAME.matcher(code).replaceAll(found -> KEYWORD.matcher(found.group()).matches()
                ? found.group()
                : names.computeIfAbsent(found.group(), name -> name(name, names.size())));
        return withTypedefs(renamed);
    }

    /** No new name is an old one. */
    private String name(String old, int number) {
        return choices.below(2) == 0 ? old : "x" + number + "_" + choices.below(8) + "_" + old;
    }

    private String withTypedefs(String text) {
        Map<String, String> types = new LinkedHashMap<>();
        String body = NUMBER.matcher(text).replaceAll((MatchResult found) -> choices.below(4) == 0
                ? found.group()
                : types.computeIfAbsent(found.group(), type -> type + "_named"));
        StringBuilder typedefs = new StringBuilder();
        types.forEach((type, name) -> typedefs.append("typedef ").append(name).append(" ").append(type).append(";\n"));
        return typedefs + body;
    }
}
