// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.diff.version;

import dev.spicewire.definition.SlashPath;
import dev.spicewire.proto.diagnostics.SourceFile;
import dev.spicewire.proto.resolve.SourceReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
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
public record ArtifactVersion(String group, String artifact, String version, Optional<String> entry) {

    private static final Pattern NAME =
            Pattern.compile("(?<group>[\\w.-]{2,}):(?<artifact>[\\w.-]+):(?<version>[\\w.-]+)(?:!(?<entry>.+))?");
    private static final String SUFFIX = ".proto";

    /** {@return the parts of {@code g:a:v} or {@code g:a:v!path/in/jar.proto}, if a name is of that form} */
    public static Optional<ArtifactVersion> of(String name) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? Optional.of(new ArtifactVersion(parts.group("group"), parts.group("artifact"),
                        parts.group("version"), Optional.ofNullable(parts.group("entry"))))
                : Optional.empty();
    }

    /**
     * Finds the definition.
     *
     * @param artifacts where jars come from
     * @return this with the path in the jar
     * @throws IOException if there is no such artifact or definition; the message says which
     */
    ArtifactVersion located(ArtifactFiles artifacts) throws IOException {
        try (ZipFile zip = open(artifacts)) {
            List<String> definitions = zip.stream().map(ZipEntry::getName).filter(n -> n.endsWith(SUFFIX)).sorted()
                    .toList();
            String wanted = entry.orElseGet(() -> definitions.size() == 1 ? definitions.get(0) : "");
            if (!definitions.contains(wanted)) {
                throw new IOException(this + ": " + choice(definitions));
            }
            return with(wanted);
        }
    }

    /** {@return where files in jars come from; names are such as this one's with a path} */
    static SourceReader reader(ArtifactFiles artifacts) {
        return new SourceReader() {
            @Override
            public SourceFile read(String name) throws IOException {
                ArtifactVersion file = of(name).orElseThrow(() -> new IOException(name + ": not a file in a jar"));
                try (ZipFile zip = file.open(artifacts)) {
                    ZipEntry found = zip.getEntry(file.path());
                    if (found == null) {
                        throw new NoSuchFileException(name, null, "the jar has no such file");
                    }
                    return SourceReader.decode(name, zip.getInputStream(found).readAllBytes());
                }
            }

            @Override
            public String resolve(String importer, String imported) throws IOException {
                ArtifactVersion from = of(importer).orElseThrow();
                return from.with(SlashPath.resolveSibling(from.path(), imported)).toString();
            }
        };
    }

    private ZipFile open(ArtifactFiles artifacts) throws IOException {
        return new ZipFile(artifacts.jar(group, artifact, version).toFile());
    }

    private ArtifactVersion with(String path) {
        return new ArtifactVersion(group, artifact, version, Optional.of(path));
    }

    /** {@return the path in the jar, the empty string if it is not known} */
    public String path() {
        return entry.orElse("");
    }

    /** {@return {@code g:a:v}} */
    public String coordinates() {
        return group + ":" + artifact + ":" + version;
    }

    private String choice(List<String> definitions) {
        if (definitions.isEmpty()) {
            return "the jar holds no definition (*" + SUFFIX + ")";
        }
        return (entry.isPresent() ? "the jar has no such file" : "the jar holds several definitions")
                + "; name one of them as " + coordinates() + "!FILE: "
                + String.join(", ", definitions);
    }

    @Override
    public String toString() {
        return coordinates() + entry.map(e -> "!" + e).orElse("");
    }
}
