package dev.spicewire.diff.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON Schema that reports have to follow. */
public enum PublishedSchema {
    /** Our own, of {@code --format json}. */
    DIFF("/dev/spicewire/diff/diff-report.schema.json", VersionFlag.V202012),
    /** Our own, of a line of {@code decode --format json}. */
    DECODE("/dev/spicewire/capture/decode-lines.schema.json", VersionFlag.V202012),
    /** The OASIS standard's. */
    SARIF("/schema/sarif-schema-2.1.0.json", VersionFlag.V7);

    private final JsonSchema schema;

    PublishedSchema(String resource, VersionFlag draft) {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            schema = JsonSchemaFactory.getInstance(draft).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what is wrong, sorted; nothing if the document follows the schema} */
    public List<String> faults(String document) throws IOException {
        JsonNode tree = new ObjectMapper().readTree(document);
        return schema.validate(tree).stream().map(ValidationMessage::getMessage).sorted().toList();
    }
}
