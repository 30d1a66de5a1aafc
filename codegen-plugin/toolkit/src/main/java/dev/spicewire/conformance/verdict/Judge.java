// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.verdict;

import dev.spicewire.conformance.pipe.Answer;
import dev.spicewire.conformance.pipe.Breakdown;
import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Expectation;
import dev.spicewire.json.FieldsJson;
import dev.spicewire.json.InvalidFieldsException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares answers with what is right. */
final class Judge {

    /** Reports of thousands of failures stay readable, and fit into memory. */
    private static final int SHOWN = 1000;
    private static final int HEX_DIGITS_A_BYTE = 2;

    private Judge() {
    }

    /** {@return what an answer makes of a case} */
    static Outcome answered(Case asked, Answer answer) {
        if (answer instanceof Answer.Right) {
            return Outcome.of(asked, Verdict.PASSED);
        } else if (answer instanceof Answer.Unsupported unsupported) {
            return Outcome.unsupported(asked, Shortened.of(unsupported.reason(), SHOWN));
        }
        return difference(asked.expectation(), answer)
                .map(difference -> Outcome.failed(asked, mismatch(asked, difference, words(answer), List.of())))
                .orElseGet(() -> Outcome.passed(asked));
    }

    /** {@return what becomes of a case that broke the testee} */
    static Outcome broken(Case asked, Breakdown breakdown) {
        Difference what = new Difference("the testee breaks", "the testee " + breakdown.what());
        return Outcome.failed(asked, mismatch(asked, what, "nothing", breakdown.lastWords()));
    }

    private static Optional<Difference> difference(Expectation expectation, Answer answer) {
        if (answer instanceof Answer.Faulty faulty) {
            return Optional.of(new Difference(faulty.fault(), faulty.problem()));
        } else if (expectation instanceof Expectation.Fields right && answer instanceof Answer.Fields given) {
            return fields(right, given);
        } else if (expectation instanceof Expectation.Bytes right && answer instanceof Answer.Bytes given) {
            return bytes(right.hex(), given.hex().toLowerCase(Locale.ROOT));
        } else if (expectation instanceof Expectation.Accepted && answer instanceof Answer.Fields
                || expectation instanceof Expectation.Rejected && answer instanceof Answer.Rejected) {
            return Optional.empty();
        } else if (expectation instanceof Expectation.Rejected) {
            return Optional.of(new Difference("accepted, must be rejected"));
        } else if (answer instanceof Answer.Rejected) {
            return Optional.of(new Difference("rejected, must be accepted"));
        }
        return Optional.of(new Difference(expectation instanceof Expectation.Bytes
                ? "answered fields, not bytes"
                : "answered bytes, not fields"));
    }

    private static Optional<Difference> fields(Expectation.Fields right, Answer.Fields given) {
        try {
            return FieldsDifference.find(FieldsJson.read(right.json()), FieldsJson.read(given.fields()));
        } catch (InvalidFieldsException e) {
            String fault = e.path().isEmpty() ? "no fields" : FieldsDifference.fault(e.path());
            return Optional.of(new Difference(fault, e.getMessage()));
        }
    }

    private static Optional<Difference> bytes(String right, String given) {
        if (right.equals(given)) {
            return Optional.empty();
        }
        int common = 0;
        while (common < right.length() && common < given.length() && right.charAt(common) == given.charAt(common)) {
            common++;
        }
        int offset = common / HEX_DIGITS_A_BYTE;
        return Optional.of(new Difference("wrong bytes", "byte " + offset + ": expected " + byteAt(right, offset)
                + ", got " + byteAt(given, offset)));
    }

    private static String byteAt(String hex, int offset) {
        int start = offset * HEX_DIGITS_A_BYTE;
        return start < hex.length()
                ? hex.substring(start, Math.min(start + HEX_DIGITS_A_BYTE, hex.length()))
                : "the end";
    }

    private static Mismatch mismatch(Case asked, Difference difference, String got, List<String> log) {
        String expected = words(asked.expectation());
        return new Mismatch(difference.fault(), Shortened.of(difference.reason(), SHOWN),
                Shortened.of(expected, SHOWN), Shortened.of(got, SHOWN), log);
    }

    private static String words(Expectation expectation) {
        if (expectation instanceof Expectation.Fields fields) {
            return "accepted " + fields.json();
        } else if (expectation instanceof Expectation.Bytes bytes) {
            return bytes.hex();
        } else if (expectation instanceof Expectation.Behaviour behaviour) {
            return behaviour.words();
        }
        return expectation instanceof Expectation.Rejected ? "rejected" : "accepted";
    }

    private static String words(Answer answer) {
        if (answer instanceof Answer.Fields fields) {
            return "accepted " + fields.fields();
        } else if (answer instanceof Answer.Bytes bytes) {
            return bytes.hex();
        } else if (answer instanceof Answer.Rejected rejected) {
            return rejected.reason().isEmpty() ? "rejected" : "rejected: " + rejected.reason();
        }
        return answer instanceof Answer.Faulty faulty ? faulty.problem() : "unsupported";
    }
}
