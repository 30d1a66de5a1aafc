// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.resolve.context;

import dev.spicewire.proto.diagnostics.AttributeCodes;
import dev.spicewire.proto.model.Attributes;
import dev.spicewire.proto.syntax.element.AttributeElement;
import dev.spicewire.proto.syntax.element.Name;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Checks attributes by the {@link AttributeRule}s. */
public final class AttributeResolver {

    private final Findings findings;

    AttributeResolver(Findings findings) {
        this.findings = findings;
    }

    /** {@return the attributes behind something; those that are unknown or repeated are left out} */
    public Attributes resolve(List<AttributeElement> elements, AttributePlace place) {
        Map<String, List<String>> byName = new LinkedHashMap<>();
        Name output = null;
        for (AttributeElement element : elements) {
            Name name = element.name();
            AttributeRule rule = AttributeRule.BY_NAME.get(name.text());
            if (rule == null) {
                List<String> known = AttributeRule.BY_NAME.keySet().stream().map(n -> "@" + n).toList();
                findings.error(AttributeCodes.UNKNOWN, name.location(), "unknown attribute '@" + name + "'",
                        findings.didYouMean("@" + name, known));
                continue;
            }
            List<String> arguments = element.arguments().stream().map(AttributeNumber::normal).toList();
            if (byName.putIfAbsent(name.text(), arguments) != null) {
                findings.error(AttributeCodes.DUPLICATE, name.location(), "'@" + name + "' is given twice");
                continue;
            }
            check(element, rule, place);
            if (AttributeRule.OUTPUTS.contains(name.text())) {
                if (output != null) {
                    findings.fault(AttributeCodes.SEVERAL_OUTPUTS, name.location(),
                            "'@" + name + "' and '@" + output + "' exclude one another", "keep one of them");
                }
                output = name;
            }
        }
        return new Attributes(byName);
    }

    private void check(AttributeElement element, AttributeRule rule, AttributePlace place) {
        Name name = element.name();
        if (rule.obsolete()) {
            findings.obsolete(name.location(), "attribute '@" + name + "' is obsolete", "");
        }
        if (place == AttributePlace.ENTRY) {
            findings.error(AttributeCodes.MISPLACED, name.location(),
                    "attributes of a message stand in front of its name, not behind it", "");
        } else if (!rule.places().contains(place)) {
            misplaced(name, rule, place);
        }
        checkArguments(element, rule);
    }

    /** Upstream takes an attribute behind anything, but keeps those of values and all others apart. */
    private void misplaced(Name name, AttributeRule rule, AttributePlace place) {
        String message = "'@" + name + "' has no effect behind " + place.words();
        if (place == AttributePlace.VALUE || rule.places().contains(AttributePlace.VALUE)) {
            findings.useless(AttributeCodes.MISPLACED, name.location(), message);
        } else {
            findings.warning(AttributeCodes.MISPLACED, name.location(), message, "");
        }
    }

    private void checkArguments(AttributeElement element, AttributeRule rule) {
        Name name = element.name();
        int count = element.arguments().size();
        boolean none = count == 0 && rule.argument() == AttributeRule.Argument.NAME;
        if (rule.argument() == AttributeRule.Argument.NONE && count > 0) {
            findings.error(AttributeCodes.ARGUMENT_COUNT, name.location(), "'@" + name + "' takes no argument");
        } else if (count > 1) {
            findings.error(AttributeCodes.ARGUMENT_COUNT, name.location(),
                    "'@" + name + "' takes one argument, not " + count);
        } else if (none) {
            findings.fault(AttributeCodes.ARGUMENT_COUNT, name.location(), "'@" + name + "' needs a name",
                    "write '@" + name + "(...)'");
        } else if (count == 0 && rule.argument() == AttributeRule.Argument.NUMBER) {
            findings.error(AttributeCodes.ARGUMENT_COUNT, name.location(), "'@" + name + "' needs a number",
                    "write '@" + name + "(0)'");
        } else if (count == 1) {
            checkKind(element.arguments().get(0), name, rule.argument() == AttributeRule.Argument.NUMBER);
        }
    }

    private void checkKind(Name argument, Name attribute, boolean number) {
        boolean isNumber = AttributeNumber.is(argument);
        if (AttributeNumber.isHexadecimal(argument)) {
            findings.extension(argument.location(), "hexadecimal numbers are not in upstream's language",
                    "write " + AttributeNumber.normal(argument));
        }
        if (isNumber != number) {
            findings.error(AttributeCodes.ARGUMENT_KIND, argument.location(),
                    "'@" + attribute + "' takes a " + (number ? "number" : "name") + ", not '" + argument + "'");
        }
    }
}
