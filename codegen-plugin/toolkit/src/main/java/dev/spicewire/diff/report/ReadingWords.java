// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.report;

import dev.spicewire.json.FieldsJson;
import dev.spicewire.proto.dynamic.read.Decoded;

/** What a version reads of a witness, in words. */
final class ReadingWords {

    private ReadingWords() {
    }

    static String of(Decoded reading) {
        if (reading instanceof Decoded.Accepted accepted) {
            return "reads " + FieldsJson.write(accepted.fields());
        } else if (reading instanceof Decoded.Rejected rejected) {
            return "rejects " + rejected.path() + " at byte " + rejected.offset() + ": " + rejected.reason();
        }
        return "does not know it: " + ((Decoded.UnknownMessage) reading).reason();
    }
}
