// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Which servers a command trusts over TLS. */
final class TrustOptions {

    @Option(names = "--ca", paramLabel = "FILE",
            description = "Authorities to trust, in PEM. Default: those of the JDK.")
    private Path authorities;

    @Option(names = "--host-subject", paramLabel = "SUBJECT",
            description = "Subject that the server's certificate must have, instead of the host's name; with --ca.")
    private String subject;

    /** {@return what was asked for} */
    TlsTrust trust() throws IOException {
        if (authorities == null) {
            if (subject != null) {
                throw new UsageException("--host-subject goes with --ca");
            }
            return TlsTrust.system();
        }
        TlsTrust trust = TlsTrust.authorities(authorities);
        try {
            return subject == null ? trust : trust.subject(subject);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--host-subject: " + e.getMessage());
        }
    }
}
