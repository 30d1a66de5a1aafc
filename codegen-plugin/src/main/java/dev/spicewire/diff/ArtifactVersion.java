package dev.spicewire.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A definition that a Maven artifact carries.
 *
 * @param group    group id
 * @param artifact artifact id
 * @param version  version
 * @param entry    path in the jar; not needed where the jar has one definition
 */
record ArtifactVersion(String group, String artifact, String version, Optional<String> entry) {

    private static final Pattern NAME =
            Pattern.compile("(?<group>[\\w.-]{2,}):(?<artifact>[\\w.-]+):(?<version>[\\w.-]+)(?:!(?<entry>.+))?");
    private static final String SUFFIX = ".proto";

    /** {@return the parts of {@code g:a:v} or {@code g:a:v!path/in/jar.proto}, if a name is of that form} */
    static Optional<ArtifactVersion> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new ArtifactVersion(parts.group("group"), parts.group("artifact"),
                        parts.group("version"), Optional.ofNullable(parts.group("entry"))))
                : Optional.empty();
    }

    /**
     * Reads the definition.
     *
     * @param artifacts where jars come from
     * @return its text
     * @throws IOException if there is no such artifact or definition; the message says which
     */
    String read(ArtifactFiles artifacts) throws IOException {
        Path jar = artifacts.jar(group, artifact, version);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> definitions = zip.stream().map(ZipEntry::getName).filter(n -> n.endsWith(SUFFIX)).sorted()
                    .toList();
            String wanted = entry.orElseGet(() -> definitions.size() == 1 ? definitions.get(0) : "");
            if (!definitions.contains(wanted)) {
                throw new IOException(this + ": " + choice(definitions));
            }
            return new String(zip.getInputStream(zip.getEntry(wanted)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String choice(List<String> definitions) {
        if (definitions.isEmpty()) {
            return "the jar holds no definition (*" + SUFFIX + ")";
        }
        return (entry.isPresent() ? "the jar has no such file" : "the jar holds several definitions")
                + "; name one of them as " + group + ":" + artifact + ":" + version + "!FILE: "
                + String.join(", ", definitions);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + ":" + version + entry.map(e -> "!" + e).orElse("");
    }
}
