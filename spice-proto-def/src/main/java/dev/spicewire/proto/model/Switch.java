// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.model;

import dev.spicewire.proto.diagnostics.Location;
import java.util.List;

/**
 * A member that is one of several fields, or none, by the value of an earlier member.
 *
 * @param name         its name
 * @param variable     path of the member that decides, from the container: {@code [type]} or {@code [descriptor, type]}
 * @param variableType type of that member
 * @param cases        in the order of the file: the first that matches is taken; if none does, there are no bytes
 * @param attributes   attributes behind the switch
 * @param doc          doc comment, or the empty string
 * @param location     where the name is
 */
public record Switch(String name, List<String> variable, EnumType variableType, List<SwitchCase> cases,
        Attributes attributes, String doc, Location location) implements Member {

    /** Takes copies. */
    public Switch {
        variable = List.copyOf(variable);
        cases = List.copyOf(cases);
    }
}
