package dev.spicewire.proto.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticTextTest {

    private static final Sources SOURCES = new Sources(List.of(new SourceFile("display.proto", """
            struct ClipRects {
            \tuint32 num_rects;
                Rect rects[num_rect];
            };
            """)));

    private final DiagnosticText plain = new DiagnosticText(SOURCES, Style.PLAIN);

    @Test
    void showsPlaceMessageLineCaretAndHint() {
        Diagnostic diagnostic = new Diagnostic(MemberCodes.UNKNOWN_SIZE, Severity.ERROR,
                new Location("display.proto", 3, 16, 8), "array size 'num_rect' is not a member of ClipRects",
                "did you mean 'num_rects'?");

        assertThat(plain.render(diagnostic)).isEqualTo("""
                display.proto:3:16: error[SW0107]: array size 'num_rect' is not a member of ClipRects
                    Rect rects[num_rect];
                               ^~~~~~~~
                hint: did you mean 'num_rects'?""");
    }

    @Test
    void keepsTabsInFrontOfTheCaret() {
        assertThat(plain.render(note(new Location("display.proto", 2, 9, 9)))).isEqualTo("""
                display.proto:2:9: note[SW0601]: unused
                \tuint32 num_rects;
                \t       ^~~~~~~~~""");
    }

    @Test
    void showsNoLineOfAFileThatItDoesNotHave() {
        assertThat(plain.render(note(new Location("other.proto", 2, 9, 9))))
                .isEqualTo("other.proto:2:9: note[SW0601]: unused");
    }

    @Test
    void putsTheCaretBehindALineThatIsTooShort() {
        assertThat(plain.render(note(new Location("display.proto", 4, 3, 1)))).endsWith("\n};\n  ^");
    }

    @Test
    void showsAWindowOfALineThatAProgramWrote() {
        String line = "a".repeat(100) + "\u00e9" + "wrong" + "b".repeat(1000);
        DiagnosticText text = new DiagnosticText(new Sources(List.of(new SourceFile("made.proto", line))), Style.PLAIN);

        assertThat(text.render(note(new Location("made.proto", 1, 102, 5)))).isEqualTo("""
                made.proto:1:102: note[SW0601]: unused
                ...%s\u00e9wrong%s...
                %s^~~~~""".formatted("a".repeat(79), "b".repeat(155), " ".repeat(83)));
    }

    @Test
    void marksNoMoreThanItShowsOfALongLine() {
        String line = "1".repeat(5000);
        DiagnosticText text = new DiagnosticText(new Sources(List.of(new SourceFile("made.proto", line))), Style.PLAIN);

        assertThat(text.render(note(new Location("made.proto", 1, 1, 5000)))).isEqualTo("""
                made.proto:1:1: note[SW0601]: unused
                %s...
                ^%s""".formatted("1".repeat(240), "~".repeat(239)));
        assertThat(text.render(note(new Location("made.proto", 1, 5001, 1)))).isEqualTo("""
                made.proto:1:5001: note[SW0601]: unused
                ...%s
                %s^""".formatted("1".repeat(80), " ".repeat(83)));
    }

    @Test
    void showsNoPlaceWhereThereIsNone() {
        assertThat(plain.render(note(Location.NONE))).isEqualTo("note[SW0601]: unused");
    }

    @Test
    void endsEachOfSeveralWithALineEnd() {
        assertThat(plain.render(List.of(note(Location.NONE), note(Location.NONE))))
                .isEqualTo("note[SW0601]: unused\nnote[SW0601]: unused\n");
    }

    @Test
    void hasColoursOnlyOnRequest() {
        assertThat(new DiagnosticText(SOURCES, Style.ANSI).render(note(Location.NONE)))
                .isEqualTo("\u001B[1;36mnote[SW0601]:\u001B[0m unused");
    }

    private static Diagnostic note(Location location) {
        return new Diagnostic(LintCodes.UNUSED, Severity.NOTE, location, "unused", "");
    }
}
