// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.connection.live;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes {@code docs/interop.md} of what the live tests found: which real programs were talked with, in which way, and
 * what of it went well. A program without a green test has no tick.
 *
 * <p>Usage: {@code java InteropPage.java [--check] PAGE FOLDER...}, where the folders have the reports of the tests.
 * With {@code --check} nothing is written, and a page that says more than the tests found is an error; versions are
 * those of the machine that made the page.
 */
public final class InteropPage {

    private static final List<String> COLUMNS = List.of("link", "auth", "decode", "encode", "picture");

    /** Members of the line of sums; those of the others are more. */
    private static final int SUMS = 4;

    private static final Pattern CASE = Pattern.compile(
            "<testcase name=\"(\\w+)[^\"]*\" classname=\"[\\w.]*\\.(\\w+)\"[^>]*?(/>|>)(?=\\s*(?:<(\\w+))?)");

    /** A line of the table; in each column the tests that it takes. */
    private record Row(String ours, String peer, String debianPackage, String how, Map<String, List<String>> cells) { }

    private static final List<Row> ROWS = List.of(
            row("client", "QEMU", "qemu-system-x86", "TCP, IPv6, UNIX socket, TLS; ticket",
                    "link: LiveQemuTest.aUnixSocketNeedsNoPort LiveQemuTest.anAddressOfTheSixthVersionIsOneToo"
                            + " LiveQemuTest.tlsForSomeChannelsAndForAll",
                    "auth: LiveQemuTest.aPasswordOpensTheChannelsAndKeysArrive LiveQemuTest.anotherPasswordIsRefused"
                            + " LiveQemuTest.anExpiredPasswordIsRefused",
                    "decode: LiveQemuDevicesTest.everyChannelOpensAndStays",
                    "encode: LiveQemuTest.aPasswordOpensTheChannelsAndKeysArrive"),
            row("client", "QEMU", "qemu-system-x86", "SASL: DIGEST-MD5, PLAIN, SCRAM-SHA-1, -256, GSSAPI",
                    "auth: LiveSaslTest.digestsBringASecurityLayer LiveSaslTest.overTlsEachMechanismWillDo"
                            + " LiveKerberosTest.aTicketOpensTheChannelsOfQemu"),
            row("client", "two QEMUs", "qemu-system-x86", "migration: seamless, semi-seamless, switch",
                    "link: LiveMigrationTest.semiSeamless LiveMigrationTest.seamless"
                            + " LiveMigrationTest.aClientWithoutTheCapabilitiesIsToldToSwitch",
                    "auth: LiveMigrationTest.aTargetThatRefusesThePasswordLeavesTheSessionWhereItIs",
                    "decode: LiveMigrationTest.seamless", "encode: LiveMigrationTest.seamless"),
            row("`probe`", "QEMU", "qemu-system-x86", "every channel, over TCP, TLS, UNIX socket, WebSocket",
                    "link: LiveQemuProbeTest.soItIsOverTls LiveQemuProbeTest.soItIsOverAUnixSocket"
                            + " LiveQemuProbeTest.soItIsInsideWebSocket LiveQemuProbeTest.soItIsInsideWebSocketOverTls",
                    "auth: LiveQemuProbeTest.soItIsBySaslOverTls",
                    "decode: LiveQemuProbeTest.everyChannelOfAMachineIsWithoutAViolation",
                    "encode: LiveQemuProbeTest.everyChannelOfAMachineIsWithoutAViolation"),
            row("`probe`", "Xspice", "xserver-xspice", "what an X client draws",
                    "link: LiveXspiceTest.whatAProgramDrawsIsWithoutAViolation",
                    "decode: LiveXspiceTest.whatAProgramDrawsIsWithoutAViolation",
                    "encode: LiveXspiceTest.whatAProgramDrawsIsWithoutAViolation"),
            row("client", "spice-vdagent", "spice-vdagent", "clipboards both ways, a file of 700 KB",
                    "decode: LiveVdagentTest.clipboardsAndAFileArrive",
                    "encode: LiveVdagentTest.clipboardsAndAFileArrive"),
            row("server", "spicy-screenshot", "spice-client-gtk", "TCP, UNIX socket, DIGEST-MD5, through the proxy",
                    "link: LiveSpiceGtkPictureTest.overTcp LiveSpiceGtkPictureTest.overAUnixSocket",
                    "auth: LiveSpiceGtkTest.anotherPasswordGetsNoScreenshot LiveSpiceGtkPictureTest.bySasl",
                    "encode: LiveSpiceGtkTest.aScreenshotOverTcpShowsWhatWasDrawn",
                    "picture: LiveSpiceGtkPictureTest.overTcp LiveProxyTest.thePictureComesThrough"),
            row("server", "spice-gtk (Python)", "gir1.2-spiceclientglib-2.0", "TLS, keys, clipboard, file, stream",
                    "link: LiveSpiceGlibTest.theMainChannelComesWithoutTlsAndTheKeysWithIt"
                            + " LiveSpiceGlibTest.anotherAuthorityIsNotTrusted",
                    "decode: LiveSpiceGlibTest.keysArriveOverTlsWithAHostThatTheCertificateHas"
                            + " LiveSpiceGlibAgentTest.clipboardsAndAFileArrive",
                    "encode: LiveSpiceGlibAgentTest.clipboardsAndAFileArrive",
                    "picture: LiveStreamTest.theImagesOfAStreamAreShown"),
            row("server", "remote-viewer", "virt-viewer", "by URI and `.vv`; keys, mouse, clipboard",
                    "link: LiveRemoteViewerTest.byAFileItShowsThePicture",
                    "auth: LiveRemoteViewerTest.byUriItShowsThePictureAndWhatAPersonDoesArrives",
                    "decode: LiveRemoteViewerTest.byUriItShowsThePictureAndWhatAPersonDoesArrives",
                    "encode: LiveRemoteViewerTest.clipboardsGoBothWays",
                    "picture: LiveRemoteViewerTest.byAFileItShowsThePicture"),
            row("server", "spice-html5", "spice-html5", "in Chromium, WebSocket straight to the server",
                    "link: LiveSpiceHtml5Test.theCanvasIsThePictureAndAClickArrives",
                    "auth: LiveSpiceHtml5Test.theCanvasIsThePictureAndAClickArrives",
                    "decode: LiveSpiceHtml5Test.theCanvasIsThePictureAndAClickArrives",
                    "encode: LiveSpiceHtml5Test.theCanvasIsThePictureAndAClickArrives",
                    "picture: LiveSpiceHtml5Test.theCanvasIsThePictureAndAClickArrives"),
            row("`proxy`", "tshark", "tshark", "a recorded session, no expert error",
                    "encode: LiveProxyTest.tsharkReadsTheRecordWithoutAnError"),
            row("`conformance run`", "QEMU", "qemu-system-x86", "right and wrong links and messages, TCP, TLS",
                    "link: LiveConformanceTest.qemuIsRightButForWhatIsKnown LiveConformanceTest.soItIsOverTls",
                    "auth: LiveConformanceTest.qemuIsRightButForWhatIsKnown",
                    "encode: LiveConformanceTest.qemuIsRightButForWhatIsKnown"),
            row("`conformance run`", "spicy-screenshot", "spice-client-gtk", "right and wrong replies and messages",
                    "link: LiveConformanceTest.spiceGtkIsRightButForWhatIsKnown",
                    "auth: LiveConformanceTest.spiceGtkIsRightButForWhatIsKnown",
                    "encode: LiveConformanceTest.spiceGtkIsRightButForWhatIsKnown"));

    private InteropPage() {
    }

    private static Row row(String ours, String peer, String debianPackage, String how, String... cells) {
        Map<String, List<String>> tests = new TreeMap<>();
        for (String cell : cells) {
            String[] parts = cell.split(": ");
            tests.put(parts[0], List.of(parts[1].split(" ")));
        }
        return new Row(ours, peer, debianPackage, how, tests);
    }

    /** Makes or checks the page. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> left = new ArrayList<>(List.of(arguments));
        boolean check = left.remove("--check");
        Path page = Path.of(left.remove(0));
        List<Path> folders = left.stream().map(Path::of).toList();
        Map<String, Boolean> green = results(folders);
        String table = ROWS.stream().map(row -> line(row, green)).collect(Collectors.joining());
        String conformance = conformance(folders);
        if (!check) {
            Files.writeString(page, page(table, conformance));
        } else if (!Files.readString(page).contains(table) || !Files.readString(page).contains(conformance)) {
            System.err.println(page + ": not what the tests found, which is\n" + table + "\n" + conformance);
            System.exit(1);
        }
    }

    /** {@return tables of what runs of conformance left: sums for each peer, and what it does wrong} */
    private static String conformance(List<Path> folders) throws IOException {
        StringBuilder sums = new StringBuilder("| peer | option | cases | right |\n|---|---|---:|---:|\n");
        StringBuilder wrong =
                new StringBuilder("| peer | case | rule | level | what it does |\n|---|---|---|---|---|\n");
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(InteropPage::isOfConformance).sorted().toList()) {
                    for (String line : Files.readAllLines(file)) {
                        String[] cells = line.split("\t");
                        cells[1] = "`" + cells[1] + "`";
                        (cells.length == SUMS ? sums : wrong).append("| ").append(String.join(" | ", cells))
                                .append(" |\n");
                    }
                }
            }
        }
        return sums.append('\n').append(wrong).toString();
    }

    private static boolean isOfConformance(Path report) {
        return report.getFileName().toString().matches("conformance-.*\\.tsv");
    }

    private static String line(Row row, Map<String, Boolean> green) {
        StringBuilder line = new StringBuilder("| " + row.ours() + " | " + row.peer() + " | " + row.how() + " |");
        for (String column : COLUMNS) {
            List<String> tests = row.cells().get(column);
            line.append(tests == null ? " " : tests.stream().allMatch(test -> green.getOrDefault(test, false))
                    ? " ✓ " : " **failed** ").append('|');
        }
        return line.append('\n').toString();
    }

    /** {@return whether each test was green; one that was skipped is not} */
    private static Map<String, Boolean> results(List<Path> folders) throws IOException {
        Map<String, Boolean> green = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(InteropPage::isOfLiveTests).toList()) {
                    Matcher test = CASE.matcher(Files.readString(file));
                    while (test.find()) {
                        boolean passed = test.group(3).equals("/>") || test.group(4) == null
                                || !List.of("failure", "error", "skipped").contains(test.group(4));
                        green.merge(test.group(2) + "." + test.group(1), passed, Boolean::logicalAnd);
                    }
                }
            }
        }
        return green;
    }

    private static boolean isOfLiveTests(Path report) {
        return report.getFileName().toString().matches("TEST-.*Live.*\\.xml");
    }

    private static String page(String table, String conformance) throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                # Real programs

                Made of the results of the live tests by `InteropPage`; [Connections](connection.md) and
                [Running peers](live.md) tell how they are run. *Link* is the way to a session, *auth* who is let in and
                who is not, *decode* what the peer sent, *encode* what we sent, *picture* what a client showed, pixel by
                pixel. An empty cell has no test.

                | ours | peer | how | link | auth | decode | encode | picture |
                |---|---|---|---|---|---|---|---|
                """).append(table).append("\n## Versions\n\n| peer | version (Debian) |\n|---|---|\n");
        for (Row row : ROWS) {
            String peer = row.peer().replace("two QEMUs", "QEMU");
            String line = "| " + peer + " | " + version(row.debianPackage()) + " |\n";
            if (page.indexOf(line) < 0) {
                page.append(line);
            }
        }
        return page.append("""

                ## Conformance

                What peers do otherwise than [the rules](rules.md) say, in runs of `conformance run`, as
                [Conformance runs](conformance.md#running-servers-and-clients) tells. A tick in the table above means
                that nothing else came up.

                """).append(conformance).append("""

                ## What was found

                - libspice-server, over TLS, does not look at a message that comes in one record with the ticket before
                  more comes.
                - QEMU 7.2 now and then ends by signal 11 when a second channel is opened and closed at once, together
                  with its session.
                - spice-gtk takes the size of a message for a signed number: one of 4 GiB ends the program. It waits for
                  a link reply of 4 GiB, numbers the first message behind full headers as 2, and passes over messages
                  that it can't read.
                - libspice-server writes a NUL behind the text of `notify` that its own length leaves out: strict
                  reading refuses it, lenient reading, the default, does not.
                - spice-gtk 0.42 ends itself at bitmaps of 1 and 4 bits whose leftmost pixel is in the lowest bit, and
                  complains of stream frames with time 0. Behind DIGEST-MD5 it waits for the socket before it looks at
                  what it has unwrapped already: what comes with the link result would lie there. Our server sends a
                  ping a moment later.
                - In a seamless migration libspice-server goes on with the window of acks that the source had asked for.
                - spice-vdagent refuses the offer of a file whose text has no NUL at its end.
                - spice-html5 0.3 shows no bitmaps of less than 32 bits, no clips, no raster operations, and nothing
                  of a surface that is not on the screen.
                - The JDK's DIGEST-MD5 drops packets with a wrong MAC without a word, and its Triple-DES does not fit
                  Cyrus: only RC4 is offered.
                """).toString();
    }

    private static String version(String debianPackage) throws IOException, InterruptedException {
        Process query = new ProcessBuilder("dpkg-query", "-W", "-f", "${Version}", debianPackage).start();
        String version = new String(query.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return query.waitFor() == 0 ? version : "not installed";
    }
}
