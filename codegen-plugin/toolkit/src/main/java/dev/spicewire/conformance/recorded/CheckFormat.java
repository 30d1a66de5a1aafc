// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.recorded;

/** How a {@link CaptureVerdict} is shown. */
public enum CheckFormat {
    /** For people. */
    TEXT {
        @Override
        public String render(CaptureVerdict verdict) {
            return CheckText.of(verdict);
        }
    },
    /** One JSON document. */
    JSON {
        @Override
        public String render(CaptureVerdict verdict) {
            return CheckJson.of(verdict);
        }
    };

    /**
     * Renders a verdict.
     *
     * @param verdict the verdict
     * @return the text, with a line end at its end
     */
    public abstract String render(CaptureVerdict verdict);
}
