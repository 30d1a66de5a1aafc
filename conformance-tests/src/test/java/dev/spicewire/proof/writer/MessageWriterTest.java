// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.spicewire.codec.AudioVolume;
import dev.spicewire.codec.ChannelId;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.CompressedData;
import dev.spicewire.codec.Cursor;
import dev.spicewire.codec.CursorFlags;
import dev.spicewire.codec.CursorSet;
import dev.spicewire.codec.Data;
import dev.spicewire.codec.DataCompressionType;
import dev.spicewire.codec.Head;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MonitorsConfig;
import dev.spicewire.codec.PortInit;
import dev.spicewire.codec.SmartcardServerData;
import dev.spicewire.codec.VscMessageType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Messages of the other channels; the bytes are those of the reference marshaller. */
class MessageWriterTest {

    private final ByteBuffer out = ByteBuffer.allocate(256);

    @Test
    void mainInitIsNumbersOnly() {
        new MainInit.Writer().wrap(out).sessionId(1592594996).displayChannelsHint(1).supportedMouseModes(3)
                .currentMouseMode(2).agentConnected(1).agentTokens(10).multiMediaTime(123456789).ramHint(67108864)
                .finish();

        assertThat(Hex.written(out)).isEqualTo(
                Hex.bytes("3412ed5e 01000000 03000000 02000000 01000000 0a000000 15cd5b07 00000004"));
    }

    @Test
    void migrateBeginSetsTheSizesOfItsStrings() {
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(out);
        begin.dstInfo().port(1).sport(2).hostData(ascii("ab")).certSubjectData(ascii("cde\0"));
        begin.finish();

        assertThat(Hex.written(out)).isEqualTo(
                Hex.bytes("0100 0200 02000000 14000000 04000000 16000000 | 6162 | 63646500"));
    }

    @Test
    void migrateBeginKeepsTheSizeOfANullString() {
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(out);
        begin.dstInfo().port(1).sport(2).hostData(ascii("ab")).certSubjectDataNull(5);
        begin.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("0100 0200 02000000 14000000 05000000 00000000 | 6162"));
    }

    @Test
    void anEmptyStringIsANullPointer() {
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(out);
        begin.dstInfo().port(1).sport(2).hostData(ascii("ab")).certSubjectData(ascii(""));
        begin.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("0100 0200 02000000 14000000 00000000 00000000 | 6162"));
    }

    @Test
    void portInitHasItsNameBehindTheMainPart() {
        byte[] name = "a foo b".getBytes(StandardCharsets.US_ASCII);
        new PortInit.Writer().wrap(out).name(name, 2, 3).opened(1).finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("03000000 09000000 01 | 666f6f"));
    }

    @Test
    void channelsListCountsItsChannels() {
        ChannelsList.Writer list = new ChannelsList.Writer().wrap(out);
        ChannelId.Writer channels = list.channels(3);
        channels.type(2).id(0).type(3).id(0).type(9).id(1);
        list.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("03000000 0200 0300 0901"));
    }

    @Test
    void anArrayCanBeEmpty() {
        ChannelsList.Writer list = new ChannelsList.Writer().wrap(out);
        list.channels(0);
        list.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("00000000"));
    }

    @Test
    void monitorsConfigHasMembersBetweenCountAndArray() {
        MonitorsConfig.Writer config = new MonitorsConfig.Writer().wrap(out).maxAllowed(4);
        Head.Writer heads = config.heads(2);
        for (int i = 0; i < 2; i++) {
            heads.monitorId(i).surfaceId(0).width(1920).height(1080).x(1920L * i).y(0).flags(0);
        }
        config.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("""
                0200 0400
                00000000 00000000 80070000 38040000 00000000 00000000 00000000
                01000000 00000000 80070000 38040000 80070000 00000000 00000000"""));
    }

    @Test
    void cursorSetHasAHeaderUnlessTheFlagsSayNone() {
        CursorSet.Writer set = new CursorSet.Writer().wrap(out);
        set.position().x(1).y(2);
        Cursor.Writer cursor = set.visible(1).cursor().flags(CursorFlags.FROM_CACHE);
        cursor.header().unique(1).typeValue(0).width(2).height(3).hotSpotX(4).hotSpotY(5);
        cursor.data(ascii(""));
        set.finish();

        assertThat(Hex.written(out)).isEqualTo(
                Hex.bytes("0100 0200 | 01 | 0400 | 0100000000000000 00 0200 0300 0400 0500"));
    }

    @Test
    void aSwitchWithoutMatchingCaseNeedsNoCall() {
        CursorSet.Writer set = new CursorSet.Writer().wrap(out);
        set.position().x(1).y(2);
        set.visible(1).cursor().flags(CursorFlags.NONE).data(Hex.buffer("aabb"));
        set.finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("0100 0200 | 01 | 0100 | aabb"));
    }

    @Test
    void aCaseWithoutMembersNeedsNoCallEither() {
        new CompressedData.Writer().wrap(out).type(DataCompressionType.NONE).compressedData(Hex.buffer("aabb"))
                .finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("00 | aabb"));
    }

    @Test
    void theDefaultCaseIsForAllOtherValues() {
        new CompressedData.Writer().wrap(out).typeValue(200).uncompressedSize(9).compressedData(Hex.buffer("aabb"))
                .finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("c8 | 09000000 | aabb"));
    }

    @Test
    void audioVolumeTakesNumbersOneByOneOrFromAnArray() {
        AudioVolume.Writer volume = new AudioVolume.Writer();
        volume.wrap(out).volume(1, 0xffff).finish();
        volume.wrap(out).volume(new int[] {7, 2, 3, 7}, 1, 2).finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("02 0100 ffff | 02 0200 0300"));
    }

    @Test
    void smartcardDataSetsItsLength() {
        new SmartcardServerData.Writer().wrap(out).type(VscMessageType.of(9)).readerId(3557677740L)
                .data(Hex.buffer("d5cee477")).finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("09000000 acda0dd4 04000000 d5cee477"));
    }

    @Test
    void opaqueDataIsWrittenAsItIs() {
        new Data.Writer().wrap(out).data(Hex.buffer("01020304")).finish();

        assertThat(Hex.written(out)).isEqualTo(Hex.bytes("01020304"));
    }

    private static ByteBuffer ascii(String text) {
        return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
    }
}
