// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.spicewire.diff.Versions;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where SARIF says a change is, for versions that are no files of the checkout. */
class SarifLocationsTest {

    private static final String RENAMED = "uint32 b;";
    private static final String APPENDED = "uint32 a; uint32 more;";

    @Test
    void aFileOfARevisionIsTheOneInTheCheckoutAndTheRevisionAProperty() throws IOException {
        JsonNode result = result("git:HEAD~1:my protos/p#1.proto", "git:v1.2:my protos/p#1.proto", RENAMED);

        assertThat(uri(result.at("/locations/0"))).isEqualTo("my%20protos/p%231.proto");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId").asText())
                .isEqualTo("%SRCROOT%");
        assertThat(result.at("/locations/0/properties/revision").asText()).isEqualTo("v1.2");
        assertThat(uri(result.at("/relatedLocations/0"))).isEqualTo("my%20protos/p%231.proto");
        assertThat(result.at("/relatedLocations/0/properties/revision").asText()).isEqualTo("HEAD~1");
    }

    /** Code hosts refuse a report in which one result has no file. */
    @Test
    void aChangeInTheStandardInputIsShownWhereTheOldVersionHasIt() throws IOException {
        JsonNode result = result("git:HEAD:p.proto", "stdin", RENAMED);

        assertThat(uri(result.at("/locations/0"))).isEqualTo("p.proto");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(3);
        assertThat(result.has("relatedLocations")).isFalse();
    }

    @Test
    void whatOnlyTheStandardInputHasIsShownAtTheBeginningOfTheOldVersion() throws IOException {
        JsonNode result = result("git:HEAD:p.proto", "stdin", APPENDED);

        assertThat(uri(result.at("/locations/0"))).isEqualTo("p.proto");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(1);
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("MainChannel.status.more");
    }

    @Test
    void aFileInAJarIsNamedByItsPathThereAndTheJarAProperty() throws IOException {
        JsonNode result = result("org.example:p:1.0!proto/p.proto", "p.proto", RENAMED);

        assertThat(uri(result.at("/locations/0"))).isEqualTo("p.proto");
        JsonNode old = result.at("/relatedLocations/0");
        assertThat(uri(old)).isEqualTo("proto/p.proto");
        assertThat(old.at("/physicalLocation/artifactLocation").has("uriBaseId")).isFalse();
        assertThat(old.at("/properties/artifact").asText()).isEqualTo("org.example:p:1.0");
    }

    @Test
    void whatOnlyAJarHasIsShownAtTheBeginningOfTheDefinitionInTheCheckout() throws IOException {
        JsonNode result = result("p.proto", "org.example:p:1.0!proto/p.proto", APPENDED);

        assertThat(uri(result.at("/locations/0"))).isEqualTo("p.proto");
    }

    @Test
    void whereNoVersionIsAFileOnlyTheSymbolTellsThePlace() throws IOException {
        JsonNode result = result("stdin", "stdin", APPENDED);

        assertThat(result.at("/locations/0").has("physicalLocation")).isFalse();
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
                .isEqualTo("MainChannel.status.more");
        assertThat(result.has("relatedLocations")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p.proto", "git:HEAD~2:a b/%.proto", "stdin", "org.example:p:1!p.proto", "a:b.proto"})
    void reportsFollowTheSchemaAndHaveRelativeUris(String name) throws IOException {
        for (String members : List.of(RENAMED, APPENDED)) {
            String document = DiffFormat.SARIF.render(Versions.report(name, "uint32 a;", "new.proto", members), false);

            assertThat(PublishedSchema.SARIF.faults(document)).isEmpty();
            assertThat(new ObjectMapper().readTree(document).findValuesAsText("uri")).isNotEmpty()
                    .allSatisfy(uri -> assertThat(URI.create(uri).isAbsolute()).isFalse())
                    .doesNotContain("stdin", "");
        }
    }

    private static JsonNode result(String before, String after, String members) throws IOException {
        return new ObjectMapper()
                .readTree(DiffFormat.SARIF.render(Versions.report(before, "uint32 a;", after, members), false))
                .at("/runs/0/results/0");
    }

    private static String uri(JsonNode location) {
        return location.at("/physicalLocation/artifactLocation/uri").asText();
    }
}
