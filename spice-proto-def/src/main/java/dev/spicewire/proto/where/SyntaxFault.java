// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says what is wrong with the word where a condition can't be read any further. */
final class SyntaxFault {

    private static final String VALUE = "a value: a name such as msg or fields.base.box.top, a number, a text in quotes"
            + " or null";
    private static final String REST = "a comparison (==, !=, <, <=, >, >=), && or ||";
    private static final Map<String, String> MEANT = Map.of("=", "==", "and", "&&", "or", "||", "not", "!", "&", "&&",
            "|", "||", "AND", "&&", "OR", "||", "NOT", "!");

    private SyntaxFault() {
    }

    static InvalidConditionException at(Token token, IntervalSet expected, String text) {
        if (token.getType() == Token.EOF) {
            return new InvalidConditionException(text, new Place(text.length(), 1),
                    "the condition ends too early; expected " + words(expected));
        }
        Place place = new Place(token.getStartIndex(), token.getStopIndex() - token.getStartIndex() + 1);
        if (token.getType() == WhereParser.UNCLOSED_STRING) {
            return new InvalidConditionException(text, new Place(token.getStartIndex(), 1),
                    "the text is not closed; expected " + text.charAt(token.getStartIndex()) + " behind it");
        }
        String meant = MEANT.get(token.getText());
        String hint = meant == null ? "expected " + words(expected) : "did you mean '" + meant + "'?";
        return new InvalidConditionException(text, place, "'" + token.getText() + "' can't stand here; " + hint);
    }

    private static String words(IntervalSet expected) {
        if (expected.contains(WhereParser.STRING)) {
            return VALUE;
        } else if (expected.contains(WhereParser.NUMBER)) {
            return "the number of an element, from 0";
        } else if (expected.contains(WhereParser.RIGHT_BRACKET)) {
            return "]";
        } else if (expected.contains(WhereParser.WORD)) {
            return "the name of a member";
        }
        return expected.contains(WhereParser.RIGHT_PARENTHESIS) ? REST + ", or )" : REST;
    }
}
