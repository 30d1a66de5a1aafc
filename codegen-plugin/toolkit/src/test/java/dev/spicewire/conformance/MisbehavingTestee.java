// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A program that does what the case's name says. It shares no code with the tool, and finds what it needs of a
 * request by patterns.
 */
public final class MisbehavingTestee {

    private static final Pattern CASE = Pattern.compile("\"case\":\"([^\"]*)\"");
    private static final Pattern HEX = Pattern.compile("\"hex\":\"([^\"]*)\"");
    private static final int FLOOD = 200_000;
    private static final int HUNDRED_MILLION = 100_000_000;

    private static final String MARK = "\ufeff";

    private static int requests;
    private static boolean hoards;

    private MisbehavingTestee() {
    }

    /** {@return the command that runs this class, with arguments} */
    public static List<String> command(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                classes(), MisbehavingTestee.class.getName()));
        command.addAll(List.of(args));
        return command;
    }

    private static String classes() {
        try {
            return new File(MisbehavingTestee.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Answers, or does not.
     *
     * @param args {@code mute}: never says anything; {@code greets}: begins with a word of its own;
     *             {@code decode-only}:
     *             can do nothing else; {@code tires}: ends after its third case;
     *             {@code hoards}: writes all its answers at its end; {@code juggles}: can do what nobody asks;
     *             {@code marks}: begins its output as some shells begin files; {@code swaps}, and a file: the first
     *             process that is asked cases answers the second of them before the first
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        List<String> traits = List.of(args);
        hoards = traits.contains("hoards");
        System.setOut(new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), FLOOD), false,
                StandardCharsets.UTF_8));
        if (traits.contains("marks")) {
            System.out.print(MARK);
        }
        if (traits.contains("greets")) {
            say("Welcome!");
        }
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (traits.contains("mute")) {
                System.err.println("I say nothing");
                System.exit(4);
            } else if (line.contains("describe")) {
                say("{\"name\":\"misbehaving\",\"version\":\"1\",\"ops\":[" + operations(traits) + "]}");
            } else if (line.contains("stop")) {
                return;
            } else {
                if (requests == 0 && traits.contains("swaps") && isFirstAsked(Path.of(args[1]))) {
                    String next = in.readLine();
                    answer(group(CASE, next), group(HEX, next));
                }
                answer(group(CASE, line), group(HEX, line));
                requests++;
                if (traits.contains("tires") && requests == 3) {
                    System.exit(0);
                }
            }
        }
        System.out.flush();
    }

    /** {@return whether no process has been asked a case before} */
    private static boolean isFirstAsked(Path trace) throws IOException {
        boolean first = Files.notExists(trace);
        Files.writeString(trace, "asked");
        return first;
    }

    private static String operations(List<String> traits) {
        if (traits.contains("juggles")) {
            return "\"juggle\"";
        }
        return "\"decode\"" + (traits.contains("decode-only") ? "" : ",\"encode\",\"roundtrip\"");
    }

    private static void answer(String id, String hex) throws InterruptedException, IOException {
        switch (id.replaceFirst("#[0-9]+$", "")) {
            case "crashes" -> {
                System.err.println("about to divide by zero");
                System.exit(3);
            }
            case "crashes-mid-answer" -> {
                System.out.print("{\"case\":\"cra");
                System.out.flush();
                System.exit(0);
            }
            case "hangs" -> Thread.sleep(Long.MAX_VALUE);
            case "talks" -> {
                say("debug: reading " + hex);
                accept(id, hex);
            }
            case "forgets-the-case" -> say("{\"status\":\"accepted\",\"fields\":{}}");
            case "answers-another-case" -> accept("somebody-else", hex);
            case "floods-its-log" -> {
                System.err.println("x".repeat(FLOOD));
                for (int i = 0; i < FLOOD / 100; i++) {
                    System.err.println("line " + i + " of a log that nobody reads");
                }
                accept(id, hex);
            }
            case "rambles" -> say("{\"case\":\"" + "x".repeat(HUNDRED_MILLION));
            case "garbles" -> say("{\"case\":\"garbles\",\"status\":accepted}");
            case "adds-members" -> say("{\"case\":\"adds-members\",\"status\":\"accepted\",\"mood\":\"good\","
                    + "\"fields\":{\"data\":\"" + hex + "\"}}");
            case "invents-a-field" -> say("{\"case\":\"invents-a-field\",\"status\":\"accepted\","
                    + "\"fields\":{\"data\":\"" + hex + "\",\"size\":3}}");
            case "marks-each-line" -> accept(MARK, id, hex);
            case "writes-utf-16" -> {
                System.out.write("{}\n".getBytes(StandardCharsets.UTF_16LE));
                System.out.flush();
            }
            case "paints" -> say("\u001b[31mred");
            case "leaves-a-line-empty" -> say("");
            case "closes-its-output" -> {
                System.out.close();
                Thread.sleep(Long.MAX_VALUE);
            }
            case "can-not" -> say("{\"case\":\"" + id + "\",\"status\":\"unsupported\",\"reason\":\"too hard\"}");
            case "complains" -> say("{\"case\":\"" + id + "\",\"error\":\"out of paper\"}");
            case "complains-anonymously" -> say("{\"error\":\"out of ink\"}");
            case "wavers" -> say("{\"case\":\"" + id + "\",\"status\":\"perhaps\"}");
            case "is-wrong" -> accept(id, "00");
            default -> accept(id, hex);
        }
    }

    private static void accept(String id, String hex) {
        accept("", id, hex);
    }

    private static void accept(String before, String id, String hex) {
        say(before + "{\"case\":\"" + id + "\",\"status\":\"accepted\",\"fields\":{\"data\":\"" + hex + "\"}}");
    }

    private static void say(String line) {
        System.out.println(line);
        if (!hoards) {
            System.out.flush();
        }
    }

    private static String group(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }
}
