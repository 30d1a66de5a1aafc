// SPDX-License-Identifier: Apache-2.0
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
    void showsWhatWouldChangeATerminalAsOtherCharacters() {
        assertThat(excerpt("uint8 \u202Ea\u001B[1m\u0007;", 7, 2)).isEqualTo("""
                uint8 \uFFFDa\u241B[1m\u2407;
                      ^~""");
        assertThat(plain.render(new Diagnostic(SyntaxCodes.UNEXPECTED, Severity.ERROR, Location.NONE, "a\u001Bb",
                "c\u202Ed"))).isEqualTo("error[SW0001]: a\u241Bb\nhint: c\uFFFDd");
    }

    @Test
    void putsTheCaretUnderWhatStandsBehindWideLettersAndMarks() {
        assertThat(excerpt("\u5BBD\u5BBDe\u0301 wrong", 6, 5)).isEqualTo("""
                \u5BBD\u5BBDe\u0301 wrong
                      ^~~~~""");
        assertThat(excerpt("a \u5BBD", 3, 1)).isEqualTo("""
                a \u5BBD
                  ^~""");
    }

    @Test
    void countsLinesByLineFeedsAndShowsNoEndOfALine() {
        String text = "one\r\ntwo\rthree\r\nfour";
        Sources sources = new Sources(List.of(new SourceFile("dos.proto", text)));
        DiagnosticText dos = new DiagnosticText(sources, Style.PLAIN);

        assertThat(dos.render(note(new Location("dos.proto", 2, 5, 5)))).endsWith("\ntwo\u240Dthree\n    ^~~~~");
        assertThat(dos.render(note(new Location("dos.proto", 3, 1, 4)))).endsWith("\nfour\n^~~~");
    }

    @Test
    void findsItsWayBackOnALine() {
        DiagnosticText text = new DiagnosticText(new Sources(List.of(new SourceFile("x.proto", "ab cd"))), Style.PLAIN);

        assertThat(text.render(note(new Location("x.proto", 1, 4, 2)))).endsWith("\nab cd\n   ^~");
        assertThat(text.render(note(new Location("x.proto", 1, 1, 2)))).endsWith("\nab cd\n^~");
    }

    private static String excerpt(String line, int column, int length) {
        DiagnosticText text = new DiagnosticText(new Sources(List.of(new SourceFile("x.proto", line))), Style.PLAIN);
        String all = text.render(note(new Location("x.proto", 1, column, length)));
        return all.substring(all.indexOf('\n') + 1);
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
