// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.where;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;

/** Reads conditions. */
public final class ConditionReader {

    private static final int HEXADECIMAL = 16;
    private static final int MOST_NESTED = 100;

    private ConditionReader() {
    }

    /**
     * Reads a condition.
     *
     * @param text such as {@code msg == "draw_copy" && size > 4096 && fields.base.box.top < 10}
     * @return the condition; which values there are it does not know
     * @throws InvalidConditionException if it is none
     */
    public static Condition read(String text) throws InvalidConditionException {
        WhereParser parser =
                new WhereParser(new CommonTokenStream(new WhereLexer(CharStreams.fromString(text))));
        parser.removeErrorListeners();
        parser.setErrorHandler(new FirstFault());
        Optional<Token> tooDeep = tooDeep((CommonTokenStream) parser.getTokenStream());
        if (tooDeep.isPresent()) {
            Token token = tooDeep.get();
            throw new InvalidConditionException(text, new Place(token.getStartIndex(), 1),
                    "more than " + MOST_NESTED + " parentheses and '!' inside each other; a condition needs few");
        }
        try {
            return any(parser.condition().any());
        } catch (FirstFault.Found fault) {
            throw SyntaxFault.at(fault.token(), fault.expected(), text);
        }
    }

    /** {@return the first token that stands deeper than reading by descent should go, if there is one} */
    private static Optional<Token> tooDeep(CommonTokenStream tokens) {
        tokens.fill();
        int depth = 0;
        int negations = 0;
        for (Token token : tokens.getTokens()) {
            negations = token.getType() == WhereLexer.NOT ? negations + 1 : 0;
            depth += token.getType() == WhereLexer.LEFT_PARENTHESIS ? 1 : 0;
            depth -= token.getType() == WhereLexer.RIGHT_PARENTHESIS ? 1 : 0;
            if (depth + negations > MOST_NESTED) {
                return Optional.of(token);
            }
        }
        return Optional.empty();
    }

    private static Condition any(WhereParser.AnyContext any) {
        List<Condition> parts = new ArrayList<>();
        any.all().forEach(all -> parts.add(all(all)));
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
    }

    private static Condition all(WhereParser.AllContext all) {
        List<Condition> parts = new ArrayList<>();
        all.one().forEach(one -> parts.add(one(one)));
        return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
    }

    private static Condition one(WhereParser.OneContext one) {
        if (one.NOT() != null) {
            return new Condition.Not(one(one.one()));
        } else if (one.any() != null) {
            return any(one.any());
        } else if (one.COMPARISON() == null) {
            return new Condition.Present(operand(one.operand(0)));
        }
        return new Condition.Comparison(operand(one.operand(0)), Operator.of(one.COMPARISON().getText()),
                operand(one.operand(1)));
    }

    private static Operand operand(WhereParser.OperandContext operand) {
        Place place = place(operand);
        String text = operand.getText();
        if (operand.NUMBER() != null) {
            return new Operand.Number(place, text.matches("0[xX].*")
                    ? new BigInteger(text.substring(2), HEXADECIMAL)
                    : new BigInteger(text));
        } else if (operand.STRING() != null) {
            return new Operand.Text(place, text.substring(1, text.length() - 1));
        } else if (operand.NULL() != null) {
            return new Operand.Null(place);
        }
        return new Operand.Path(place, steps(operand.path()));
    }

    private static List<String> steps(WhereParser.PathContext path) {
        List<String> steps = new ArrayList<>();
        for (ParseTree child : path.children) {
            String text = child.getText();
            if (Character.isDigit(text.charAt(0))) {
                steps.add("[" + text + "]");
            } else if (!text.matches("[.\\[\\]]")) {
                steps.add(text);
            }
        }
        return steps;
    }

    private static Place place(ParserRuleContext rule) {
        Token first = rule.getStart();
        return new Place(first.getStartIndex(), rule.getStop().getStopIndex() - first.getStartIndex() + 1);
    }
}
