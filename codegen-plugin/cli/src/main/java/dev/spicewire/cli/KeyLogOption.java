// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import dev.spicewire.capture.tls.KeyLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the keys of a capture's TLS connections are. */
final class KeyLogOption {

    private static final String VARIABLE = "SSLKEYLOGFILE";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--keylog", paramLabel = "FILE", description = "Keys of TLS connections, as NSS and OpenSSL write "
            + "them down, or - for the standard input. Default: the file that the environment variable SSLKEYLOGFILE"
            + " names.")
    private Optional<String> keyLog;

    /**
     * {@return the keys, none where there is no file}
     *
     * @throws IOException if the file can't be read
     */
    KeyLog keys() throws IOException {
        return keys(System.getenv());
    }

    KeyLog keys(Map<String, String> environment) throws IOException {
        KeyLog keys = new KeyLog();
        Optional<InputFile> file = keyLog.or(() -> readable(environment)).map(InputFile::new);
        if (file.isPresent()) {
            int faults = keys.add(file.get().bytes());
            if (faults > 0) {
                warn(file.get(), (keys.isEmpty() ? "no key log" : faults + " lines of the key log left out")
                        + ": each line has a label, the client's random in 64 hexadecimal digits, and a secret");
            } else if (keys.isEmpty()) {
                warn(file.get(), "the key log has no keys");
            }
        }
        return keys;
    }

    /** A variable of the environment is meant for other programs, too, so that what it names need not be there. */
    private Optional<String> readable(Map<String, String> environment) {
        Optional<String> name = Optional.ofNullable(environment.get(VARIABLE)).filter(value -> !value.isBlank());
        if (name.isPresent() && !isReadable(name.get())) {
            warn(new InputFile(name.get()), "no file that can be read; " + VARIABLE + " names it as the key log");
            return Optional.empty();
        }
        return name;
    }

    private static boolean isReadable(String name) {
        try {
            Path file = PathText.of(name);
            return Files.isReadable(file) && !Files.isDirectory(file);
        } catch (IOException e) {
            return false;
        }
    }

    private void warn(InputFile file, String warning) {
        ErrorLine.print(spec, "warning: " + file.shown() + ": " + warning);
    }
}
