// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.diff.report.PublishedSchema;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.context.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportFormatTest {

    /** The mistake is the word at line 3, columns 16 to 20. */
    private static final String DEFINITION = """
            struct S {
                uint32 count;
                uint8 data[cuont] @end;
            };
            """;

    @Test
    void jsonHasAnObjectForEachFindingAndTheirNumbers() throws IOException {
        JsonNode report = parse(ReportFormat.JSON, "display.proto");

        assertThat(report.get("errors").asInt()).isEqualTo(1);
        JsonNode finding = report.get("diagnostics").get(0);
        assertThat(finding.get("code").asText()).isEqualTo("SW0107");
        assertThat(finding.get("severity").asText()).isEqualTo("error");
        assertThat(finding.get("file").asText()).isEqualTo("display.proto");
        assertThat(finding.get("line").asInt()).isEqualTo(3);
        assertThat(finding.get("column").asInt()).isEqualTo(16);
        assertThat(finding.get("length").asInt()).isEqualTo("cuont".length());
        assertThat(finding.get("hint").asText()).isEqualTo("did you mean 'count'?");
    }

    @Test
    void sarifPointsAtTheWord() throws IOException {
        JsonNode log = parse(ReportFormat.SARIF, "display.proto");

        assertThat(log.get("version").asText()).isEqualTo("2.1.0");
        JsonNode result = log.at("/runs/0/results/0");
        assertThat(result.get("ruleId").asText()).isEqualTo("SW0107");
        assertThat(result.get("level").asText()).isEqualTo("error");
        JsonNode region = result.at("/locations/0/physicalLocation/region");
        assertThat(region.get("startLine").asInt()).isEqualTo(3);
        assertThat(region.get("startColumn").asInt()).isEqualTo(16);
        assertThat(region.get("endColumn").asInt()).isEqualTo(21);
    }

    @Test
    void sarifExplainsTheRulesThatItUses() throws IOException {
        JsonNode log = parse(ReportFormat.SARIF, "display.proto");

        int index = log.at("/runs/0/results/0/ruleIndex").asInt();
        assertThat(log.at("/runs/0/tool/driver/rules/" + index + "/id").asText()).isEqualTo("SW0107");
        assertThat(log.at("/runs/0/tool/driver/rules/" + index + "/fullDescription/text").asText()).isNotBlank();
    }

    @Test
    void sarifNamesFilesAsUris() throws IOException {
        String place = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";

        assertThat(parse(ReportFormat.SARIF, "my protos/display.proto").at(place).asText())
                .isEqualTo("my%20protos/display.proto");
        assertThat(parse(ReportFormat.SARIF, "/srv/display.proto").at(place).asText())
                .isEqualTo("file:///srv/display.proto");
    }

    /** Build tools hand over whole paths; a code host finds only what is named from the root of the checkout. */
    @Test
    void sarifNamesAWholePathBelowTheWorkingDirectoryAsItNamesARelativeOne() throws IOException {
        String place = "/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri";

        assertThat(parse(ReportFormat.SARIF, Path.of("pom.xml").toAbsolutePath().toString()).at(place).asText())
                .isEqualTo(parse(ReportFormat.SARIF, "pom.xml").at(place).asText())
                .doesNotContain(":").endsWith("pom.xml");
    }

    @Test
    void sarifFollowsTheSchemaWhateverTheFileIsCalled() throws IOException {
        for (String name : List.of("display.proto", "a b/#1.proto", "100%.proto", "gr\u00fcn.proto", "c:x.proto")) {
            assertThat(PublishedSchema.SARIF.faults(ReportFormat.SARIF.render(report(name), false))).as(name).isEmpty();
        }
    }

    @Test
    void sarifOfAFileWithoutFindingsHasAnEmptyListOfResults() throws IOException {
        CheckReport report =
                CheckReport.of(List.of(Definitions.parse("a.proto", "struct S { uint8 a; };", Dialect.SPICEWIRE)));

        JsonNode results = new ObjectMapper().readTree(ReportFormat.SARIF.render(report, false)).at("/runs/0/results");

        assertThat(results.isArray()).isTrue();
        assertThat(results).isEmpty();
    }

    @Test
    void linesEndAlikeEverywhere() {
        for (ReportFormat format : ReportFormat.values()) {
            assertThat(format.render(report("a.proto"), false)).doesNotContain("\r").endsWith("\n");
        }
    }

    private static JsonNode parse(ReportFormat format, String fileName) throws IOException {
        return new ObjectMapper().readTree(format.render(report(fileName), false));
    }

    private static CheckReport report(String fileName) {
        return CheckReport.of(List.of(Definitions.parse(fileName, DEFINITION, Dialect.SPICEWIRE)));
    }
}
