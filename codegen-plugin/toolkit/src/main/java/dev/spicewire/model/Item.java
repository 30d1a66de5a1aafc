// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place in a serialised model, which says where it is when something is wrong there.
 *
 * @param json what is there
 * @param path where it is
 */
record Item(JsonNode json, String path) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]+");

    /** {@return a property} */
    Item get(String name) throws InvalidModelException {
        return find(name).orElseThrow(() -> new InvalidModelException(path, "has no " + name));
    }

    /** {@return a property that is there and not null} */
    Optional<Item> find(String name) {
        JsonNode property = json.get(name);
        return property == null || property.isNull()
                ? Optional.empty()
                : Optional.of(new Item(property, path.isEmpty() ? name : path + "." + name));
    }

    String text(String name) throws InvalidModelException {
        return get(name).text();
    }

    String text() throws InvalidModelException {
        if (!json.isTextual()) {
            throw new InvalidModelException(path, "must be a string");
        }
        return json.textValue();
    }

    /** {@return a property that is a name of the language} */
    String name(String name) throws InvalidModelException {
        return get(name).name();
    }

    String name() throws InvalidModelException {
        String name = text();
        if (!NAME.matcher(name).matches()) {
            throw new InvalidModelException(path, "must be a name of letters, digits and '_'");
        }
        return name;
    }

    /** {@return the name of what is defined here, which none above may have} */
    String newName(Set<String> above) throws InvalidModelException {
        String name = name("name");
        if (above.contains(name)) {
            throw unexpected("there is another '" + name + "' above");
        }
        return name;
    }

    int smallNumber(String name) throws InvalidModelException {
        long number = number(name);
        if (number != (int) number) {
            throw new InvalidModelException(get(name).path, "is out of range");
        }
        return (int) number;
    }

    long number(String name) throws InvalidModelException {
        Item item = get(name);
        if (!item.json.canConvertToLong() || !item.json.isIntegralNumber()) {
            throw new InvalidModelException(item.path, "must be an integer");
        }
        return item.json.longValue();
    }

    boolean flag(String name) throws InvalidModelException {
        Item item = get(name);
        if (!item.json.isBoolean()) {
            throw new InvalidModelException(item.path, "must be true or false");
        }
        return item.json.booleanValue();
    }

    List<Item> list(String name) throws InvalidModelException {
        return get(name).list();
    }

    List<Item> list() throws InvalidModelException {
        if (!json.isArray()) {
            throw new InvalidModelException(path, "must be an array");
        }
        List<Item> items = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            items.add(new Item(element, path + "[" + items.size() + "]"));
        }
        return items;
    }

    InvalidModelException unexpected(String what) {
        return new InvalidModelException(path, what);
    }
}
