// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diff.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.diff.Compared;
import org.junit.jupiter.api.Test;

class ArrayRulesTest {

    @Test
    void theOrderOfTermsInASumDoesNotMatter() {
        assertThat(Compared.members("", "uint8 m; uint8 n; uint8 a[m + n] @end;",
                "uint8 m; uint8 n; uint8 a[n + m] @end;"))
                .isEmpty();
    }

    @Test
    void dimensionsAreTheSameByWhatTheyAre() {
        assertThat(Compared.members("", "uint8 w; uint8 h; uint8 a[image_size(8, w, h)] @end;",
                "uint8 width; uint8 h; uint8 a[image_size(8, width, h)] @end;"))
                .containsExactly("field-renamed C.m.w source ok/ok");
    }

    @Test
    void widthAndHeightMayChangePlacesWhereAPixelHasWholeBytes() {
        String before = "uint8 w; uint8 h; uint8 a[image_size(%d, w, h)] @end; uint8 z;";
        String after = "uint8 w; uint8 h; uint8 a[image_size(%d, h, w)] @end; uint8 z;";

        assertThat(Compared.members("", before.formatted(8), after.formatted(8)))
                .containsExactly("array-size-changed C.m.a source ok/ok");
        assertThat(Compared.members("", before.formatted(32), after.formatted(32)))
                .containsExactly("array-size-changed C.m.a source ok/ok");
        assertThat(Compared.members("", before.formatted(1), after.formatted(1)))
                .containsExactly("array-size-changed C.m.a breaking breaks/breaks");
    }

    /** The array goes with the place of its count, which only has another name. */
    @Test
    void aNameThatHasWanderedToAMemberOfAnotherTypeIsFollowedByPlace() {
        String before = "uint32 n; uint8 x; uint8 a[n] @end;";

        assertThat(Compared.members("", before, "uint32 k; uint8 n; uint8 a[k] @end;"))
                .containsExactly("field-renamed C.m.n source ok/ok", "field-renamed C.m.x source ok/ok");
        assertThat(Compared.members("", before, "uint32 k; uint8 n; uint8 a[n] @end;"))
                .anyMatch(change -> change.contains("breaks/breaks"));
    }

    @Test
    void anotherDepthOfPixelsIsAnotherSize() {
        assertThat(Compared.members("", "uint8 w; uint8 h; uint8 a[image_size(8, w, h)] @end; uint8 z;",
                "uint8 w; uint8 h; uint8 a[image_size(16, w, h)] @end; uint8 z;"))
                .containsExactly("array-size-changed C.m.a breaking breaks/breaks");
    }

    @Test
    void termsOfASumAreTheSameByWhatTheyAre() {
        assertThat(Compared.members("", "uint8 m; uint8 n; uint8 a[m + n] @end;",
                "uint8 first; uint8 second; uint8 a[second + first] @end;"))
                .containsExactly("field-renamed C.m.m source ok/ok", "field-renamed C.m.n source ok/ok");
    }

    @Test
    void aRenamedCountOfAnotherWidthBreaksAtTheCountAlone() {
        assertThat(Compared.members("", "uint8 n; uint8 a[n] @end;", "uint16 n; uint8 a[n] @end;"))
                .containsExactly("field-widened C.m.n breaking breaks/breaks");
    }
}
