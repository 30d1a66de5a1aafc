package dev.spicewire.codegen.java;

import dev.spicewire.proto.model.CaseLabel;
import dev.spicewire.proto.model.Container;
import dev.spicewire.proto.model.Field;
import dev.spicewire.proto.model.Member;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names of the accessors of one container. Members keep their names; a case's member whose name another member has too
 * gets the case's first label in front ({@code rasterA1Glyphs}); what the generator adds ({@code dataLength}) gets an
 * underscore where a member has the name.
 */
final class MemberNames {

    private static final Set<String> OWN_METHODS = Set.of("wireSize", "messageId", "toValue");

    private final Container container;
    private final Map<String, String> members = new HashMap<>();
    private final Set<String> taken = new HashSet<>(OWN_METHODS);

    MemberNames(Container container) {
        this(container, Set.of());
    }

    /**
     * Finds names that differ from others too.
     *
     * @param container whose members
     * @param reserved  what no member may be called
     */
    MemberNames(Container container, Set<String> reserved) {
        this.container = container;
        taken.addAll(reserved);
        for (Member member : container.members()) {
            members.put(member.name(), claim(Identifiers.member(member.name())));
        }
        for (Member member : container.members()) {
            if (member instanceof Switch choice) {
                choice.cases().forEach(c -> members.put(key(choice, c), claim(Identifiers.member(wanted(c)))));
            }
        }
    }

    /** {@return the accessor of a member} */
    String of(Member member) {
        return members.get(member.name());
    }

    /** {@return the accessor of a case's member} */
    String of(Switch choice, SwitchCase oneCase) {
        return members.get(key(choice, oneCase));
    }

    /** {@return a name for something that the generator adds to a member} */
    String added(String name) {
        return claim(name);
    }

    /** {@return the name of a case in its switch: its member's, or its first label's where members share one} */
    static String ofCase(Switch choice, SwitchCase oneCase) {
        String member = oneCase.member().name();
        boolean shared = choice.cases().stream().filter(c -> c.member().name().equals(member)).count() > 1;
        return shared ? label(oneCase) : member;
    }

    private String wanted(SwitchCase oneCase) {
        String name = oneCase.member().name();
        long others = container.allFields().stream().map(Field::name).filter(name::equals).count();
        return others > 1 ? label(oneCase) + "_" + name : name;
    }

    private static String label(SwitchCase oneCase) {
        CaseLabel label = oneCase.labels().get(0);
        if (label instanceof CaseLabel.Equal equal) {
            return equal.value().name().toLowerCase(Locale.ROOT);
        }
        return label instanceof CaseLabel.Flag flag
                ? (flag.negated() ? "not_" : "") + flag.value().name().toLowerCase(Locale.ROOT) : "default";
    }

    private static String key(Switch choice, SwitchCase oneCase) {
        return choice.name() + "/" + choice.cases().indexOf(oneCase);
    }

    private String claim(String name) {
        String free = name;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }
}
