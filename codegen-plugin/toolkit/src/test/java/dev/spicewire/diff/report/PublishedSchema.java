// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A JSON Schema that reports have to follow. */
public enum PublishedSchema {
    /** Our own, of {@code --format json}. */
    DIFF("/dev/spicewire/diff/diff-report.schema.json", SpecificationVersion.DRAFT_2020_12),
    /** Our own, of a line of {@code decode --format json}. */
    DECODE("/dev/spicewire/capture/decode-lines.schema.json", SpecificationVersion.DRAFT_2020_12),
    /** The OASIS standard's. */
    SARIF("/schema/sarif-schema-2.1.0.json", SpecificationVersion.DRAFT_7);

    private final Schema schema;

    PublishedSchema(String resource, SpecificationVersion draft) {
        try (InputStream in = PublishedSchema.class.getResourceAsStream(resource)) {
            schema = SchemaRegistry.withDefaultDialect(draft).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@return what is wrong, sorted; nothing if the document follows the schema} */
    public List<String> faults(String document) {
        return schema.validate(document, InputFormat.JSON).stream().map(Error::toString).sorted().toList();
    }
}
