// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "num_rect,   num_rects,  a letter missing",
        "num_rectss, num_rects,  a letter too many",
        "num_rekts,  num_rects,  a wrong letter",
        "nmu_rects,  num_rects,  two letters swapped",
        "NUM_RECTS,  num_rects,  another case",
        "wdith,      width,      two letters of a short name swapped",
    })
    void findsTheNameThatWasMeant(String wrong, String meant, String why) {
        assertThat(DidYouMean.closest(wrong, List.of("height", "num_rects", "type", "width"))).as(why).contains(meant);
    }

    @Test
    void staysSilentWhereNothingIsClose() {
        assertThat(DidYouMean.closest("colour", List.of("height", "width"))).isEmpty();
        assertThat(DidYouMean.hint("colour", List.of("height", "width"))).isEmpty();
    }

    @Test
    void amongEquallyCloseNamesTakesTheFirstInTheAlphabet() {
        assertThat(DidYouMean.closest("int9", List.of("int8", "int6"))).contains("int6");
    }

    @Test
    void neverProposesTheNameItself() {
        assertThat(DidYouMean.closest("width", List.of("width"))).isEmpty();
    }
}
