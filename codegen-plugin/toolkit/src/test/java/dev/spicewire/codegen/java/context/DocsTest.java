// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.context;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocsTest {

    @Test
    void nothingOfADefinitionLeavesTheComment() {
        assertThat(Docs.escape("C:\\users")).isEqualTo("C:&#92;users");
        assertThat(Docs.escape("\\u002a/ static { }")).isEqualTo("&#92;u002a/ static { }");
        assertThat(Docs.escape("a */ b **/")).isEqualTo("a *&#47; b **&#47;");
        assertThat(Docs.escape("{@code x} @deprecated <b> &amp;"))
                .isEqualTo("{&#64;code x} &#64;deprecated &lt;b&gt; &amp;amp;");
    }

    @Test
    void whatIsInvisibleIsShown() {
        assertThat(Docs.escape("a\u202eb\u0000c\r\nd\re\ud800")).isEqualTo("a&#8238;b\ufffdc\nd\ne\ufffd");
    }

    @Test
    void otherTextStaysAsItIs() {
        assertThat(Docs.escape("Größe in px,\tsee $L; / 漢字 😀"))
                .isEqualTo("Größe in px,\tsee $L; / 漢字 😀");
    }
}
