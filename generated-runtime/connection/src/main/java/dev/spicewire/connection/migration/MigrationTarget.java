// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.migration;

import dev.spicewire.codec.DstInfo;
import dev.spicewire.codec.MigrateSwitchHost;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The server that a guest moves to, as the source names it.
 *
 * @param host        its name or address
 * @param port        its port without TLS, 0 if there is none
 * @param tlsPort     its port with TLS, 0 if there is none
 * @param certSubject the subject of its certificate, or an empty text if that is not told
 */
public record MigrationTarget(String host, int port, int tlsPort, String certSubject) {

    /** {@return the target of a migration that begins} */
    static MigrationTarget of(DstInfo info) {
        return new MigrationTarget(text(info.hostData()), info.port(), info.sport(), text(info.certSubjectData()));
    }

    /** {@return the target of a migration that is over} */
    static MigrationTarget of(MigrateSwitchHost message) {
        return new MigrationTarget(text(message.hostData()), message.port(), message.sport(),
                text(message.certSubjectData()));
    }

    /** {@return why nobody can connect there, if that is so} */
    Optional<String> flaw() {
        if (host.isEmpty()) {
            return Optional.of("the source names no host");
        } else if (host.chars().anyMatch(each -> each <= ' ' || each == '/')) {
            return Optional.of("what the source names is no host");
        }
        return port == 0 && tlsPort == 0 ? Optional.of("the source names no port") : Optional.empty();
    }

    /** {@return the text up to its NUL, which servers send along} */
    private static String text(ByteBuffer bytes) {
        if (bytes == null) {
            return "";
        }
        String text = StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
