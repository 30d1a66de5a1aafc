// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.writer;

import dev.spicewire.proto.layout.Switches;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps in which a writer writes a container: its members, and behind each padded switch its padding. */
final class WriterSteps {

    private final List<String> members = new ArrayList<>();
    private final Map<String, Integer> steps = new HashMap<>();

    WriterSteps(Container container) {
        for (Member member : container.members()) {
            steps.put(member.name(), members.size());
            members.add(member.name());
            if (member instanceof Switch choice && Switches.padded(choice).isPresent()) {
                members.add(member.name());
            }
        }
    }

    /** {@return the member that each step is about} */
    List<String> members() {
        return members;
    }

    /** {@return the step of a member} */
    int of(Member member) {
        return steps.get(member.name());
    }

    /** {@return the step of the padding behind a switch} */
    int padding(Switch choice) {
        return of(choice) + 1;
    }

    /** {@return whether nothing follows a step} */
    boolean isLast(int step) {
        return step == members.size() - 1;
    }
}
