// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.proto.diagnostics.DidYouMean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line what is wrong with the arguments, up to the words before the name of the help. */
final class UsageText {

    private UsageText() {
    }

    static String of(ParameterException exception, CommandLine command) {
        if (exception instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().get(0);
            String kind = word.startsWith("-") ? "unknown option" : "unknown command or argument";
            String hint = DidYouMean.hint(word, words(command));
            return kind + " '" + word + "'; " + (hint.isEmpty() ? "see" : hint + " See");
        }
        String reason = exception.getMessage()
                .replaceFirst("is not an int$", "is no whole number of 32 bits")
                .replaceFirst("is not a long$", "is no whole number of 64 bits");
        return reason.substring(0, 1).toLowerCase(Locale.ROOT) + reason.substring(1) + "; see";
    }

    private static List<String> words(CommandLine command) {
        List<String> words = new ArrayList<>(command.getSubcommands().keySet());
        words.addAll(command.getCommandSpec().optionsMap().keySet());
        return words;
    }
}
