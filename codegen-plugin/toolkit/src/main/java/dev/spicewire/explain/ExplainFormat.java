// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import dev.spicewire.text.Paint;
import java.util.List;

/** How explained messages are shown. */
public enum ExplainFormat {
    /** For people at a terminal. */
    TEXT {
        @Override
        public String render(List<ExplainedMessage> messages, Paint paint, int width) {
            StringBuilder text = new StringBuilder();
            messages.forEach(message -> text.append(text.isEmpty() ? "" : "\n")
                    .append(ExplainText.of(message, paint, width)));
            return text.toString();
        }
    },
    /** One page that needs nothing else, for people at a browser. */
    HTML {
        @Override
        public String render(List<ExplainedMessage> messages, Paint paint, int width) {
            return ExplainPage.of(messages);
        }
    },
    /** JSON lines: an object a message, for programs. */
    JSON {
        @Override
        public String render(List<ExplainedMessage> messages, Paint paint, int width) {
            StringBuilder lines = new StringBuilder();
            messages.forEach(message -> lines.append(ExplainJson.of(message)).append('\n'));
            return lines.toString();
        }
    };

    /**
     * Shows messages.
     *
     * @param messages the messages
     * @param paint    how text is marked
     * @param width    columns of the terminal
     * @return the text, with a line end at its end
     */
    public abstract String render(List<ExplainedMessage> messages, Paint paint, int width);
}
