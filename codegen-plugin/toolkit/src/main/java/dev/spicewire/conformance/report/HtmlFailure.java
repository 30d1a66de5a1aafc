// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.report;

import dev.spicewire.conformance.suite.Case;
import dev.spicewire.conformance.suite.Operation;
import dev.spicewire.conformance.verdict.Outcome;

/** One failure in a page. */
final class HtmlFailure {

    private final BodyNotes notes = new BodyNotes();
    private final Rerun rerun;

    HtmlFailure(Rerun rerun) {
        this.rerun = rerun;
    }

    /** {@return all about it: what was sent, what came, and how to run it alone} */
    String whole(Outcome failure) {
        Case tested = failure.tested();
        StringBuilder out = new StringBuilder("<article>\n<h3>").append(HtmlText.escaped(tested.id()))
                .append("</h3>\n<p>").append(rule(tested)).append(" · ")
                .append(HtmlText.escaped(tested.suite()))
                .append(tested.line() == 0 ? "" : ", line " + tested.line());
        if (!failure.note().isEmpty()) {
            out.append(" · ").append(HtmlText.escaped(failure.verdict().words() + ": " + failure.note()));
        }
        out.append("</p>\n");
        failure.mismatch().ifPresent(mismatch ->
                out.append("<p class=\"reason\">").append(HtmlText.escaped(mismatch.reason())).append("</p>\n"));
        out.append("<h4>request: ").append(tested.operation().word()).append("</h4>\n").append(request(tested))
                .append(HtmlAnswers.of(failure));
        failure.mismatch().filter(mismatch -> !mismatch.log().isEmpty()).ifPresent(mismatch ->
                out.append("<h4>log</h4><pre>").append(HtmlText.escaped(String.join("\n", mismatch.log())))
                        .append("</pre>\n"));
        return out.append("<h4>run it alone</h4><pre class=\"command\">").append(HtmlText.escaped(rerun.of(tested)))
                .append("</pre>\n</article>\n").toString();
    }

    private static String rule(Case tested) {
        return "<span class=\"rule\">" + HtmlText.escaped(FailureDetails.rule(tested.basis())) + "</span>";
    }

    private String request(Case tested) {
        return tested.operation() == Operation.ENCODE
                ? "<pre>" + HtmlText.escaped(tested.input()) + "</pre>\n"
                : HtmlBytes.noted(tested.input(), notes.of(tested)) + "\n";
    }
}
