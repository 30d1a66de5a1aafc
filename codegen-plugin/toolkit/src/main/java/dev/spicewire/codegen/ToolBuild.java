package dev.spicewire.codegen;

import dev.spicewire.output.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells builds of the tool apart that have one version, as snapshots have. */
final class ToolBuild {

    private ToolBuild() {
    }

    /**
     * Reads the tool's own jar.
     *
     * @return its digest, or nothing when run from a class directory
     * @throws IOException if the jar can't be read
     */
    static Optional<String> digest() throws IOException {
        Path code = codeLocation();
        return Files.isRegularFile(code) ? Optional.of(Digest.of(Files.readAllBytes(code))) : Optional.empty();
    }

    private static Path codeLocation() {
        try {
            return Path.of(ToolBuild.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give well-formed locations", e);
        }
    }
}
