// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.diff.DiffReport;
import dev.spicewire.diff.Versions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One report in every format: four bytes appended to a server message, which new clients miss. */
class DiffFormatTest {

    private final DiffReport appended = Versions.report("uint32 a;", "uint32 a; uint32 more;");
    private final DiffReport unproven = Versions.report("uint32 a;", "uint32 a; unix_fd fd;");
    private final DiffReport otherAttributes =
            Versions.report("uint8 data[] @end;", "uint8 data[] @zero_terminated @end;");
    private final DiffReport nothing = Versions.report("uint32 a;", "uint32 a;");

    @Test
    void jsonHasVerdictPlacesAndBothReadingsOfTheWitness() throws IOException {
        JsonNode change = json(appended).at("/changes/0");

        assertThat(change.get("rule").asText()).isEqualTo("field-appended");
        assertThat(change.get("symbol").asText()).isEqualTo("MainChannel.status.more");
        assertThat(change.get("old").isNull()).isTrue();
        assertThat(change.get("new")).isEqualTo(tree("{'file':'new.proto','line':3,'column':32}"));
        assertThat(change.get("pairings"))
                .isEqualTo(tree("{'old_client_new_server':'ok','new_client_old_server':'breaks'}"));
        assertThat(change.get("affects")).isEqualTo(tree("['main/server/status']"));
        assertThat(change.at("/witness/hex").asText()).hasSize(8);
        assertThat(change.at("/witness/old/status").asText()).isEqualTo("accepted");
        assertThat(change.at("/witness/new/status").asText()).isEqualTo("rejected");
        assertThat(change.at("/witness/new/path").asText()).isEqualTo("status.more");
        assertThat(change.at("/witness/new/offset").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"DIFF, JSON", "SARIF, SARIF"})
    void reportsFollowTheirPublishedSchemas(PublishedSchema schema, DiffFormat format) throws IOException {
        for (DiffReport report : List.of(appended, nothing, unproven, otherAttributes)) {
            assertThat(schema.faults(format.render(report, false))).isEmpty();
        }
    }

    @Test
    void schemasRefuseWhatIsNoReport() throws IOException {
        String renamed = DiffFormat.JSON.render(appended, false).replace("\"rule\"", "\"rules\"");
        String oddLevel = DiffFormat.SARIF.render(appended, false).replace("\"error\"", "\"fatal\"");

        assertThat(PublishedSchema.DIFF.faults(renamed)).anyMatch(fault -> fault.contains("'rule'"));
        assertThat(PublishedSchema.SARIF.faults(oddLevel)).anyMatch(fault -> fault.contains("level"));
    }

    /** No bytes of the body show a descriptor more. */
    @ParameterizedTest
    @EnumSource(DiffFormat.class)
    void whatHasNoProofIsCalledUnproven(DiffFormat format) {
        assertThat(format.render(unproven, false)).containsIgnoringCase("unproven");
    }

    @Test
    void textShowsThePlacesSideBySideAndTheProof() {
        assertThat(DiffFormat.TEXT.render(appended, false)).contains(
                "breaking field-appended MainChannel.status.more: ",
                "| new new.proto:3:32",
                "old client, new server: ok; new client, old server: breaks",
                "new rejects status.more at byte 4");
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(DiffFormat.TEXT.render(appended, true)).contains("\u001B[1;31mbreaking");
        assertThat(DiffFormat.TEXT.render(appended, false)).doesNotContain("\u001B");
    }

    @Test
    void markdownHasARowForEachChangeAndFoldsTheProof() {
        assertThat(DiffFormat.MARKDOWN.render(appended, false))
                .contains("| breaking | `field-appended` ", " | ok | breaks | new.proto:3:32 |", "<details>");
        assertThat(DiffFormat.MARKDOWN.render(nothing, false)).contains("Protocol changes: none")
                .doesNotContain("|---|");
    }

    @Test
    void htmlDrawsTheBytesAsEachVersionReadsThem() {
        String page = DiffFormat.HTML.render(appended, false);

        assertThat(page).startsWith("<!DOCTYPE html>").contains(
                "<g class=\"alike\"><title>a, bytes 0 to 3</title>",
                "<g class=\"differs missing\"><title>more, bytes 4 to 7, not all there</title>",
                "read otherwise by the old version: nothing; by the new version: more");
        assertThat(page).doesNotContain("http-equiv", "src=", "@import");
        assertThat(page).contains("<title>Protocol changes: breaking, old.proto to new.proto</title>",
                "<p>From <code>old.proto</code> to <code>new.proto</code>.</p>");
    }

    @Test
    void sarifKnowsAChangeAgainByRuleAndSymbol() throws IOException {
        JsonNode result = new ObjectMapper().readTree(DiffFormat.SARIF.render(appended, false)).at("/runs/0/results/0");

        assertThat(result.get("level").asText()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText()).isEqualTo("new.proto");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
        assertThat(result.get("partialFingerprints"))
                .isEqualTo(tree("{'ruleAndSymbol/v1':'field-appended MainChannel.status.more'}"));
    }

    @Test
    void junitHasAFailureForWhatBreaks() throws IOException, SAXException, ParserConfigurationException {
        Element suite = xml(DiffFormat.JUNIT.render(appended, false)).getDocumentElement();

        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(1);
        assertThat(((Element) suite.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("field-appended MainChannel.status.more");
    }

    @Test
    void junitOfNoChangeHasAPassedCase() throws IOException, SAXException, ParserConfigurationException {
        Element suite = xml(DiffFormat.JUNIT.render(nothing, false)).getDocumentElement();

        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(DiffFormat.class)
    void everyFormatEndsItsLastLine(DiffFormat format) {
        assertThat(format.render(appended, false)).endsWith("\n").doesNotContain("\r");
    }

    private static JsonNode json(DiffReport report) throws IOException {
        return new ObjectMapper().readTree(DiffFormat.JSON.render(report, false));
    }

    private static JsonNode tree(String json) throws IOException {
        return new ObjectMapper().readTree(json.replace('\'', '"'));
    }

    private static Document xml(String text) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
