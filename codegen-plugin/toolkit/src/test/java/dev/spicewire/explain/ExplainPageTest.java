// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.message.HexText;
import dev.spicewire.message.MessageKind;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.text.Paint;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class ExplainPageTest {

    private static final Protocol PROTOCOL = Definitions.bundled();

    @Test
    void everyByteNamesItsSpansAndEverySpanHasItsRow() throws IOException {
        String page = page("main", "migrate_switch_host", "0100 0200 02000000 14000000 02000000 15000000 6162 7172");

        assertThat(page).contains("<b id=\"m0b20\" class=\"array first\" data-m=\"0\" data-s=\"6\"");
        assertThat(page).contains("<b id=\"m0b21\" class=\"array shared\" data-m=\"0\" data-s=\"6 7\"");
        assertThat(page).contains("<b id=\"m0b23\" class=\"gap first\" data-m=\"0\" data-s=\"8\"");
        for (int span = 0; span <= 8; span++) {
            assertThat(page).contains("<tr id=\"m0s" + span + "\"");
        }
        assertThat(page).contains("<a href=\"#m0b20\"");
    }

    @Test
    void itIsWellFormedAndNeedsNothingElse() throws Exception {
        String page = page("display", "draw_copy", "00".repeat(20) + "00 39000000" + "00".repeat(32) + "3c3e2226");
        String xml = page.replace("<!DOCTYPE html>", "").replaceAll("(?s)<(style|script)>.*?</\\1>", "")
                .replaceAll("<(meta [^>]*)>", "<$1/>").replace("<em>", "<em>");

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        assertThat(page).doesNotContain("http", "src=", "@import", "url(");
    }

    @Test
    void aFaultIsMarkedAtItsByte() throws IOException {
        String page = page("main", "set_ack", "01000000 0200");

        assertThat(page).contains("<p class=\"fault\">Malformed: <code>set_ack.window</code> at byte 4: needs 4 bytes");
        assertThat(page).contains("<b id=\"m0b4\" class=\"unread first fault\"");
    }

    @Test
    void rowsInTheMiddleOfALongArrayAreLeftOut() throws IOException {
        String page = page("inputs", "key_scancode", "5a".repeat(4000));

        Matcher more = Pattern.compile("<div class=\"more\">… (\\d+) bytes …</div>").matcher(page);
        assertThat(more.find()).isTrue();
        int hidden = Integer.parseInt(more.group(1));
        assertThat(page.split("<b id=")).hasSize(1 + 4000 - hidden);
        assertThat(hidden).isBetween(3500, 3800);
        assertThat(more.find()).isFalse();
    }

    private static String page(String channel, String message, String hex) throws IOException {
        MessageKind kind = MessageKind.find(PROTOCOL, channel, Optional.empty(), message);
        ExplainedMessage explained = ExplainedMessage.of(PROTOCOL, kind, HexText.parse(hex));
        return ExplainFormat.HTML.render(List.of(explained), Paint.NONE, 80);
    }
}
