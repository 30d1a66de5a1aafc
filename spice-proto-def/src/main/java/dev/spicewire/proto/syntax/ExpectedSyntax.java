// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What could stand at the place where the parser is.
 *
 * @param words         such as {@code ';'} or {@code a member or '}'}
 * @param isPunctuation whether it is a single character, which belongs right behind what came before
 */
record ExpectedSyntax(String words, boolean isPunctuation) {

    /** Where a list of tokens would say less than the name of what begins there. */
    private static final Map<Integer, String> BY_RULE = Map.ofEntries(
            Map.entry(SpiceProtoParser.RULE_file, "a definition"),
            Map.entry(SpiceProtoParser.RULE_definition, "a definition"),
            Map.entry(SpiceProtoParser.RULE_body, "a member or '}'"),
            Map.entry(SpiceProtoParser.RULE_enumBody, "a value or '}'"),
            Map.entry(SpiceProtoParser.RULE_channelBody, "a message or '}'"),
            Map.entry(SpiceProtoParser.RULE_channelItem, "a message"),
            Map.entry(SpiceProtoParser.RULE_channelEntry, "a message"),
            Map.entry(SpiceProtoParser.RULE_protocolBody, "a channel or '}'"),
            Map.entry(SpiceProtoParser.RULE_choiceBody, "a case or '}'"),
            Map.entry(SpiceProtoParser.RULE_arraySize, "an array size"),
            Map.entry(SpiceProtoParser.RULE_integer, "a number"),
            Map.entry(SpiceProtoParser.RULE_argument, "a name or a number"),
            Map.entry(SpiceProtoParser.RULE_valueName, "the name of a value"),
            Map.entry(SpiceProtoParser.RULE_type, "a type"),
            Map.entry(SpiceProtoParser.RULE_typeName, "a type"),
            Map.entry(SpiceProtoParser.RULE_name, "a name"));

    /** {@return what the parser can take next} */
    static ExpectedSyntax at(Parser parser) {
        IntervalSet expected = parser.getExpectedTokens();
        if (expected.size() == 1) {
            String word = word(expected.getMinElement(), parser.getVocabulary());
            return new ExpectedSyntax(word, word.startsWith("'"));
        }
        boolean separator = expected.contains(SpiceProtoParser.COMMA);
        return separator ? new ExpectedSyntax(words(expected, parser.getVocabulary()), false) : item(parser);
    }

    /** {@return the thing that the parser is about to read, where several tokens decide what it is} */
    static ExpectedSyntax item(Parser parser) {
        String item = BY_RULE.get(parser.getContext().getRuleIndex());
        return new ExpectedSyntax(item == null ? words(parser.getExpectedTokens(), parser.getVocabulary()) : item,
                false);
    }

    private static String words(IntervalSet expected, Vocabulary vocabulary) {
        List<String> words = new ArrayList<>();
        for (int type : expected.toList()) {
            words.add(word(type, vocabulary));
        }
        int last = words.size() - 1;
        return last < 1 ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }

    private static String word(int type, Vocabulary vocabulary) {
        return switch (type) {
            case SpiceProtoParser.EOF -> "the end of the file";
            case SpiceProtoParser.STRING -> "a file name in double quotes";
            case SpiceProtoParser.WORD -> "a name";
            default -> vocabulary.getDisplayName(type);
        };
    }
}
