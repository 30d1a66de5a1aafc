// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The frames and fields that are expected are those of tshark's reading of the session. */
class DecodeCsvTest {

    private static final String SESSION =
            "../../conformance-tests/src/test/resources/captures/qemu-boot-fullheader.pcap";

    @Test
    void aRowAMessageWithAColumnAField() {
        CommandRun run = CommandRun.of("decode", SESSION, "--format", "csv", "--msg", "surface_create",
                "--where", "fields.width == 640", "--fields", "width,height,box.top");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEqualTo("spicewire decode: warning: --fields: no message that is asked for has"
                + " 'box.top'\n");
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).isEqualTo(
                "conn,session,channel,channel_id,from,serial,msg,id,size,frame,offset,time,error,width,height,box.top");
        assertThat(lines.get(1)).startsWith("1,0,display,0,server,3,surface_create,314,20,").endsWith("Z,,640,480,");
    }

    @Test
    void withoutChosenFieldsAllAreOneQuotedColumn() {
        CommandRun run = CommandRun.of("decode", SESSION, "--format", "csv", "--msg", "surface_create",
                "--where", "fields.width == 640");

        assertThat(run.out().lines().findFirst().orElseThrow()).endsWith(",time,error,fields");
        assertThat(run.out().lines().skip(1).findFirst().orElseThrow()).endsWith(",,\"{\"\"surface_id\"\":0,"
                + "\"\"width\"\":640,\"\"height\"\":480,\"\"format\"\":32,\"\"flags\"\":1}\"");
    }

    @Test
    void whatHasNoRowIsTold() {
        CommandRun text = CommandRun.of("decode", SESSION);
        CommandRun csv = CommandRun.of("decode", SESSION, "--format", "csv");

        long notices = text.out().lines().filter(line -> line.matches("conn \\d+( \\w+ byte \\d+)?: .*")
                && !line.contains(" of session ")).count();
        assertThat(csv.err()).isEqualTo(notices == 0 ? "" : "spicewire decode: warning: " + notices
                + " notices on what was not decoded have no row; --format text shows them\n");
    }
}
