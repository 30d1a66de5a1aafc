// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diagnostics.Location;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A location that a code host can show: a URI, a region, and what there is to know about the file besides. */
public final class SarifLocation {

    /** What the URIs of files in a checkout are relative to, as other tools call it. */
    private static final String ROOT = "%SRCROOT%";

    private final String uri;
    private final Location location;
    private final boolean checkedOut;
    private final Map<String, String> properties;

    private SarifLocation(String uri, Location location, boolean checkedOut, Map<String, String> properties) {
        this.uri = uri;
        this.location = location;
        this.checkedOut = checkedOut;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** {@return a location in a file that the user named, relative to where the tool runs} */
    public static SarifLocation inFile(Location location) {
        return inFile(location, Path.of(""));
    }

    static SarifLocation inFile(Location location, Path directory) {
        String uri = Checkout.of(directory).uri(location.file());
        return new SarifLocation(uri, location, !uri.startsWith("file:"), Map.of());
    }

    /**
     * {@return a location in a file as a revision has it}
     *
     * @param path     the file, from the root of the checkout, with slashes
     * @param location line and column
     * @param revision the revision
     */
    public static SarifLocation inRevision(String path, Location location, String revision) {
        return new SarifLocation(Checkout.encoded(path), location, true, Map.of("revision", revision));
    }

    /**
     * {@return a location in a file that a jar holds, which no checkout has}
     *
     * @param path     the file in the jar
     * @param location line and column
     * @param artifact the jar
     */
    public static SarifLocation inArtifact(String path, Location location, String artifact) {
        return new SarifLocation(Checkout.encoded(path), location, false, Map.of("artifact", artifact));
    }

    /** {@return whether the file is in the checkout} */
    public boolean isCheckedOut() {
        return checkedOut;
    }

    /** Writes it where a node of SARIF type {@code location} stands. */
    public void put(ObjectNode node) {
        ObjectNode physical = node.putObject("physicalLocation");
        ObjectNode file = physical.putObject("artifactLocation").put("uri", uri);
        if (checkedOut) {
            file.put("uriBaseId", ROOT);
        }
        physical.putObject("region").put("startLine", Math.max(1, location.line()))
                .put("startColumn", Math.max(1, location.column()))
                .put("endColumn", Math.max(1, location.column()) + location.length());
        if (!properties.isEmpty()) {
            ObjectNode bag = node.putObject("properties");
            properties.forEach(bag::put);
        }
    }
}
