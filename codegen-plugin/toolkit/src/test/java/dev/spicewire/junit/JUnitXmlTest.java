// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JUnitXmlTest {

    @Test
    void eachElementHasALineOfItsOwn() {
        assertThat(JUnitXml.of(xml -> {
            xml.suite("all", 2, 1, 0, 0);
            xml.test("all", "right");
            xml.end();
            xml.test("all", "wrong");
            xml.start("failure", "message", "1 < 2 & \"3\"");
            xml.text("a\nb");
            xml.end();
            xml.end();
            xml.end();
        })).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="all" tests="2" failures="1" errors="0" skipped="0">
                  <testcase classname="all" name="right"></testcase>
                  <testcase classname="all" name="wrong">
                    <failure message="1 &lt; 2 &amp; &quot;3&quot;">a
                b</failure>
                  </testcase>
                </testsuite>
                """);
    }

    @Test
    void whatXmlCanNotHoldIsReplaced() {
        assertThat(JUnitXml.of(xml -> {
            xml.start("error", "message", "a\u0000b\uFFFE");
            xml.text("\u001B[1m \uD83D\uDE00 \uD83D");
            xml.end();
        })).endsWith("<error message=\"a\uFFFDb\uFFFD\">\uFFFD[1m \uD83D\uDE00 \uFFFD</error>\n");
    }
}
