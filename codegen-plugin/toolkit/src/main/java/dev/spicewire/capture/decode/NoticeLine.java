// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.capture.decode;

import dev.spicewire.capture.Notice;

/** A notice with where it is, for people. */
final class NoticeLine {

    private NoticeLine() {
    }

    static String of(Notice notice) {
        if (notice instanceof Notice.InStream inStream) {
            return "conn " + inStream.connection() + " " + inStream.from().word() + " byte " + inStream.offset() + ": "
                    + notice.text();
        }
        if (notice instanceof Notice.Skipped skipped) {
            String channel = skipped.requested()
                    .map(asked -> ", asked for " + asked.text()).orElse("");
            return "conn " + skipped.connection() + ": " + notice.text() + " (" + skipped.client() + " -> "
                    + skipped.server() + channel + ")";
        }
        if (notice instanceof Notice.OfConnection ofConnection) {
            return "conn " + ofConnection.connection() + ": " + notice.text();
        }
        return notice.text();
    }
}
