// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.resolve.BadInput;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {

    private static final List<Class<?>> GROUPS = List.of(SyntaxCodes.class, MemberCodes.class, SwitchCodes.class,
            TypeCodes.class, ChannelCodes.class, AttributeCodes.class, LintCodes.class, RuleCodes.class);
    private static final Set<String> IDS_IN_BAD_INPUTS = BadInput.all().stream().flatMap(i -> i.expected().stream())
            .map(Pattern.compile("\\[(SW\\d{4})]")::matcher).filter(Matcher::find).map(m -> m.group(1))
            .collect(Collectors.toSet());

    static List<Code> codes() {
        return Codes.all();
    }

    @Test
    void theCatalogueListsEveryCodeOfEveryGroup() {
        List<String> constants = GROUPS.stream().flatMap(g -> Stream.of(g.getFields()))
                .filter(f -> Modifier.isStatic(f.getModifiers()) && f.getType() == Code.class)
                .map(f -> f.getDeclaringClass().getSimpleName() + "." + f.getName()).toList();

        assertThat(Codes.all()).hasSameSizeAs(constants);
    }

    @Test
    void identifiersAreUniqueAndInOrder() {
        assertThat(Codes.all()).extracting(Code::id).isSorted().doesNotHaveDuplicates()
                .allMatch(id -> id.matches("SW\\d{4}"));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasABadInput(Code code) {
        assertThat(IDS_IN_BAD_INPUTS).contains(code.id());
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeIsExplainedInFullSentences(Code code) {
        assertThat(code.title()).isNotBlank().doesNotEndWith(".");
        assertThat(code.explanation()).hasSizeGreaterThan(code.title().length()).doesNotContain("\n").endsWith(".");
    }

    @Test
    void codesAreFoundInAnyCase() {
        assertThat(Codes.find("sw0107")).contains(MemberCodes.UNKNOWN_SIZE);
        assertThat(Codes.find("SW9999")).isEmpty();
    }
}
