// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.proto.resolve.Definitions;
import dev.spicewire.proto.resolve.Resolution;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/** That the definitions that are made have every construct of the language, and few that it does not allow. */
class DefinitionTextTest {

    /** What a file must contain at least once in so many. */
    private static final List<String> CONSTRUCTS = List.of("typedef \\w+ ", "enum8 ", "enum16 ", "enum32 ",
            "flags8 ", "flags16 ", "flags32 ", "^struct ", "    struct \\w+ \\{", "^message ", "    message \\{",
            " client:", " server:", "channel \\w+ : \\w+", " int8 ", " int16 ", " int32 ", " int64 ", " uint8 ",
            " uint16 ", " uint32 ", " uint64 ", "unix_fd ", "\\[\\d\\]", "\\[0x3\\]", "\\[\\w+ \\+ \\w+",
            "\\[image_size\\(", "\\[bytes\\(\\w+\\)", "\\[bytes\\(\\w+, ", "\\[cstring\\(\\)\\]", "\\w\\[\\]",
            "\\*\\w+\\[\\]", "\\*\\w+\\[\\w", "\\*\\w+( @\\w+)*;", "switch \\(\\w+\\)", "switch \\(\\w+\\.\\w+\\)",
            "case \\w+:\\s+case ", "case !", "default:", "case \\w+:\\s+default:", "/\\*\\*", " = \\d",
            "@deprecated", "@prefix\\(", "@declare", "@ctype\\(", "@ifdef\\(", "@nocopy", "@end", "@to_ptr",
            "@as_ptr\\(", "@ptr_array", "@chunk", "@zero\\b", "@virtual\\(", "@nonnull", "@marshall", "@nomarshal",
            "@zero_terminated", "@unique_flag", "@outvar\\(", "@anon", "@minor\\(", "@c_ptr", "@ptr32",
            "@bytes_count\\(", "@bytes_count\\b", "@fixedsize");

    private static final int FILES = 1000;
    private static final int MOST_WITH_ERRORS = 20;

    @Example
    void hasEveryConstruct() {
        String all = files().map(Definition::text).collect(Collectors.joining());

        assertThat(CONSTRUCTS).allMatch(construct -> Pattern.compile(construct, Pattern.MULTILINE).matcher(all).find());
    }

    @Example
    void isMostlyWhatTheLanguageAllowsUnlessItIsCareless() {
        List<Definition> careful = files().filter(Predicate.not(Definition::careless)).toList();

        assertThat(careful.stream().map(d -> Definitions.parse("definition.proto", d.text(), d.dialect()))
                .filter(Resolution::hasErrors)).hasSizeLessThan(MOST_WITH_ERRORS);
    }

    @Example
    void isTheSameTextEachTime() {
        assertThat(files().limit(50)).allSatisfy(file -> assertThat(file.text()).isEqualTo(file.text()));
    }

    private static Stream<Definition> files() {
        RandomGenerator<Definition> definitions = AnyDefinition.of(Vocabulary.ANY).generator(FILES);
        Random random = new Random(31);
        return Stream.generate(() -> definitions.next(random).value()).limit(FILES);
    }
}
