package dev.spicewire.codegen;

import dev.spicewire.codegen.output.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Which tool this is. */
public final class ToolVersion {

    private ToolVersion() {
    }

    /** {@return the version from the jar's manifest, {@code development} when run from a class directory} */
    public static String current() {
        return Objects.requireNonNullElse(ToolVersion.class.getPackage().getImplementationVersion(), "development");
    }

    /**
     * Tells builds apart that have one version, as snapshots have.
     *
     * @return digest of the tool's jar, or nothing when run from a class directory
     * @throws IOException if the jar can't be read
     */
    static Optional<String> buildDigest() throws IOException {
        Path code = codeLocation();
        return Files.isRegularFile(code) ? Optional.of(Digest.of(Files.readAllBytes(code))) : Optional.empty();
    }

    private static Path codeLocation() {
        try {
            return Path.of(ToolVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("class loaders give well-formed locations", e);
        }
    }
}
