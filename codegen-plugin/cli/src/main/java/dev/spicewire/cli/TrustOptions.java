// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.connection.transport.TlsTrust;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which servers a command trusts over TLS. */
final class TrustOptions {

    @Option(names = "--ca", paramLabel = "FILE",
            description = "Authorities to trust, in PEM. Default: those of the JDK.")
    private Path authorities;

    @Option(names = "--host-subject", paramLabel = "SUBJECT",
            description = "Subject that the server's certificate must have, instead of the host's name; with --ca.")
    private String subject;

    /** {@return whether one of them is given} */
    boolean isGiven() {
        return authorities != null || subject != null;
    }

    /** {@return the words that give them again} */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (authorities != null) {
            words.addAll(List.of("--ca", authorities.toString()));
        }
        if (subject != null) {
            words.addAll(List.of("--host-subject", subject));
        }
        return words;
    }

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
