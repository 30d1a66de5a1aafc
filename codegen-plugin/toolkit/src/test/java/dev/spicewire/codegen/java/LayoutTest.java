// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayoutTest {

    @Test
    void aCommentThatFitsTakesOneLine() {
        assertThat(Layout.of("    /**\n     * Short.\n     */\n    int x;\n"))
                .isEqualTo("    /** Short. */\n    int x;\n");
    }

    @Test
    void aCommentOfSeveralLinesStays() {
        String comment = "/**\n * One.\n * Two.\n */\nint x;\n";

        assertThat(Layout.of(comment)).isEqualTo(comment);
    }

    @Test
    void aCommentThatWouldBeTooLongStays() {
        String comment = "/**\n * " + "x".repeat(114) + "\n */\nint x;\n";

        assertThat(Layout.of(comment)).isEqualTo(comment);
        assertThat(Layout.of(comment.replaceFirst("x", ""))).startsWith("/** x").contains("x */\n");
    }

    @Test
    void privateFieldsStandTogetherOthersDoNot() {
        assertThat(Layout.of("    private int x;\n\n    private int y;\n\n    int z;\n"))
                .isEqualTo("    private int x;\n    private int y;\n\n    int z;\n");
    }

    @Test
    void constantsWithCommentsStandTogether() {
        assertThat(Layout.of("    /**\n     * A.\n     */\n    A(1),\n\n    /**\n     * B.\n     */\n    B(2);\n\n"
                + "    /**\n     * X.\n     */\n    int x;\n"))
                .isEqualTo("    /** A. */\n    A(1),\n    /** B. */\n    B(2);\n\n    /** X. */\n    int x;\n");
    }

    @Test
    void tagsFollowTheTextWithoutAnEmptyLine() {
        assertThat(Layout.of("    /**\n     * Adds.\n     *\n     * <p>More.\n     *\n     * @param a one\n     */\n"))
                .isEqualTo("    /**\n     * Adds.\n     *\n     * <p>More.\n     * @param a one\n     */\n");
    }
}
