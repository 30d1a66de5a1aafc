// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.codegen.java.names;

import com.palantir.javapoet.ClassName;
import dev.spicewire.proto.model.Switch;
import dev.spicewire.proto.model.SwitchCase;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Names of the types of one switch: a sealed interface with a record a case, and an enum of the cases. A case is called
 * after its member, or after its first label where several cases have a member of that name. What stands for no case at
 * all, {@code Absent}, gets an underscore behind it where a case is called so.
 */
public final class SwitchNames {

    private static final String ABSENT = "absent";

    private final ClassName value;
    private final ClassName cases;
    private final Map<SwitchCase, String> constants = new IdentityHashMap<>();
    private final Map<SwitchCase, ClassName> records = new IdentityHashMap<>();
    private final String absentConstant;
    private final ClassName absentRecord;

    SwitchNames(Switch choice, ClassName value, ClassName cases) {
        this.value = value;
        this.cases = cases;
        Map<SwitchCase, String> words = words(choice);
        Namespace names = Namespace.without(List.of());
        names.claimWritten(choice.cases(), words::get, c -> Identifiers.constant(words.get(c)), constants::put);
        absentConstant = names.claim(Identifiers.constant(ABSENT));
        Namespace types = Namespace.ofFiles(List.of());
        types.claimWritten(choice.cases(), words::get, c -> recordName(words.get(c)),
                (c, name) -> records.put(c, value.nestedClass(name)));
        absentRecord = value.nestedClass(types.claim(recordName(ABSENT)));
    }

    /** {@return the name of a case's record, which hides neither a type that it needs nor one that it is in} */
    private String recordName(String words) {
        String name = Identifiers.type(words);
        boolean hides = ReservedTypes.has(name) || name.equals(cases.simpleName()) || name.equals(value.simpleName())
                || name.equals(value.enclosingClassName().simpleName());
        return hides ? name + "Case" : name;
    }

    private static Map<SwitchCase, String> words(Switch choice) {
        Map<String, Integer> uses = new HashMap<>();
        choice.cases().forEach(c -> uses.merge(c.member().name(), 1, Integer::sum));
        Map<SwitchCase, String> words = new IdentityHashMap<>();
        choice.cases().forEach(c -> words.put(c,
                uses.get(c.member().name()) > 1 ? MemberNames.label(c) : c.member().name()));
        return words;
    }

    /** {@return the sealed interface that a value has} */
    public ClassName value() {
        return value;
    }

    /** {@return the enum of the cases} */
    public ClassName cases() {
        return cases;
    }

    /** {@return the enum's constant of a case} */
    public String constant(SwitchCase oneCase) {
        return constants.get(oneCase);
    }

    /** {@return the enum's constant for no case} */
    public String absentConstant() {
        return absentConstant;
    }

    /** {@return the record of a case} */
    public ClassName record(SwitchCase oneCase) {
        return records.get(oneCase);
    }

    /** {@return the record for no case} */
    public ClassName absentRecord() {
        return absentRecord;
    }
}
