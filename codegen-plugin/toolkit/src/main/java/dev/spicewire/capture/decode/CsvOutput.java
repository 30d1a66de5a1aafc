// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Rows of comma-separated values below the names of their columns.
 *
 * @param presentation which fields have columns
 */
record CsvOutput(Presentation presentation) implements DecodeOutput {

    @Override
    public void begin(OutputStream out) throws IOException {
        out.write(CsvLines.head(presentation).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public MessageLines lines(OutputStream out) {
        return new CsvLines(out, presentation);
    }
}
