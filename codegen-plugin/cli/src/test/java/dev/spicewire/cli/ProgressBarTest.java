// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

    private final StringWriter screen = new StringWriter();
    private long now;
    private final ProgressBar bar = new ProgressBar(new PrintWriter(screen), 200, () -> now);

    @Test
    void workThatIsDoneInASecondShowsNothing() {
        after(999);
        bar.accept(100);
        bar.end();

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void longerWorkShowsHowFarItIs() {
        after(1000);
        bar.accept(50);

        assertThat(screen.toString()).isEqualTo("\r[" + "#".repeat(10) + " ".repeat(30) + "]  25 %");
    }

    @Test
    void theScreenIsNotFloodedWithSteps() {
        after(1000);
        bar.accept(50);
        after(50);
        bar.accept(60);
        after(50);
        bar.accept(70);

        assertThat(screen.toString()).contains(" 25 %").contains(" 35 %").doesNotContain(" 30 %");
    }

    @Test
    void atTheEndTheLineIsEmptyAgain() {
        after(1000);
        bar.accept(50);
        bar.end();

        assertThat(screen.toString()).endsWith("\r" + " ".repeat(48) + "\r");
    }

    @Test
    void moreWorkThanAnnouncedIsShownAsAll() {
        after(1000);
        bar.accept(500);

        assertThat(screen.toString()).endsWith("] 100 %");
    }

    private void after(long milliseconds) {
        now += TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }
}
