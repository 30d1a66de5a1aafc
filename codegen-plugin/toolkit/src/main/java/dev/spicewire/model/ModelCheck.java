// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.spicewire.proto.diagnostics.Diagnostic;
import dev.spicewire.proto.diagnostics.Severity;
import dev.spicewire.proto.model.Protocol;
import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import dev.spicewire.proto.resolve.context.Dialect;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Refuses what no definition gives. The model is written as a definition and resolved, so that the rules of the
 * language stand in one place; what comes of it must be the model again.
 */
final class ModelCheck {

    private static final String FILE = "model";
    private static final Pattern PLACE = Pattern.compile(FILE + ":([0-9]+):[0-9]+");

    private ModelCheck() {
    }

    static void check(Protocol protocol) throws InvalidModelException {
        ModelSource source = new ModelSource(protocol);
        Resolution resolution = Definitions.parse(FILE, source.text(), Dialect.OLD);
        Optional<Diagnostic> error = resolution.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR).findFirst();
        if (error.isPresent()) {
            throw new InvalidModelException(source.path(error.get().location().line()), reason(error.get(), source));
        }
        compare("", document(protocol), document(resolution.protocol().orElseThrow()));
    }

    /** Findings name other places of the definition, which is not what the user has. */
    private static String reason(Diagnostic error, ModelSource source) {
        String reason = error.message() + (error.hint().isEmpty() ? "" : "; " + error.hint());
        return PLACE.matcher(reason).replaceAll(place -> source.path(Integer.parseInt(place.group(1))));
    }

    private static ObjectNode document(Protocol protocol) {
        return ModelJson.document(protocol).without("protocol");
    }

    private static void compare(String path, JsonNode said, JsonNode meant) throws InvalidModelException {
        if (said.isObject() && meant.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            said.fieldNames().forEachRemaining(names::add);
            meant.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                compare(path.isEmpty() ? name : path + "." + name, said.path(name), meant.path(name));
            }
        } else if (said.isArray() && meant.isArray()) {
            for (int i = 0; i < Math.max(said.size(), meant.size()); i++) {
                compare(path + "[" + i + "]", said.path(i), meant.path(i));
            }
        } else if (!said.equals(meant)) {
            throw new InvalidModelException(path, difference(said, meant));
        }
    }

    private static String difference(JsonNode said, JsonNode meant) {
        if (meant.isMissingNode()) {
            return "is more than the rest of the model asks for";
        }
        return (said.isMissingNode() ? "is missing" : "is " + said) + ", the rest of the model asks for " + meant;
    }
}
