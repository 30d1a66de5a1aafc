// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.spicewire.codec.AudioVolume;
import dev.spicewire.codec.BitmapFmt;
import dev.spicewire.codec.ChannelsList;
import dev.spicewire.codec.ClipRects;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DisplayBase;
import dev.spicewire.codec.DrawCopy;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageScaleMode;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.MainInit;
import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.MigrateSwitchHost;
import dev.spicewire.codec.Rect;
import dev.spicewire.runtime.MessageWriter;
import java.lang.reflect.Method;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A writer that is not used as it must be says at once which member is concerned, and leaves the buffer's position. */
class WriterMisuseTest {

    private static final byte[] BYTES = new byte[300];

    private final ByteBuffer out = ByteBuffer.allocate(512).position(3);
    private final DrawCopy.Writer copy = new DrawCopy.Writer().wrap(out);

    @AfterEach
    void thePositionHasNotMoved() {
        assertThat(out.position()).isEqualTo(3);
    }

    @Test
    void membersAreWrittenInWireOrder() {
        base();
        copy.data().srcBitmapNull();

        assertThatIllegalStateException().isThrownBy(() -> copy.data().ropDescriptor(8))
                .withMessage("draw_copy.data: 'rop_descriptor' is written before 'src_area'");
    }

    @Test
    void aForgottenMemberIsNamed() {
        base();
        copy.data().srcBitmapNull().srcArea().top(0).left(0).bottom(0);

        assertThatIllegalStateException().isThrownBy(() -> copy.data().ropDescriptor(8))
                .withMessage("draw_copy.data.src_area: 'right' is missing");
    }

    @Test
    void aForgottenLastMemberIsNamed() {
        base();
        dataUpToMask();
        copy.data().mask().flags(0).pos().x(0).y(0);

        assertThatIllegalStateException().isThrownBy(copy::finish)
                .withMessage("draw_copy.data.mask: 'bitmap' is missing");
    }

    @Test
    void aMemberThatIsWrittenTwiceIsNamed() {
        DisplayBase.Writer base = copy.base().surfaceId(1);

        assertThatIllegalStateException().isThrownBy(() -> base.surfaceId(2))
                .withMessage("draw_copy.base: 'surface_id' is written already");
    }

    @Test
    void aStructIsClosedWhenTheNextOneBegins() {
        DisplayBase.Writer base = base();
        copy.data();

        assertThatIllegalStateException().isThrownBy(() -> base.surfaceId(2))
                .withMessage("draw_copy.base is not to be written now: draw_copy.data is");
    }

    @Test
    void aPartIsWrittenWhenItsTurnComes() {
        base();
        Image.Writer image = copy.data().srcBitmap();

        assertThatIllegalStateException().isThrownBy(image::descriptor)
                .withMessage("draw_copy.data: 'src_area' is missing");
    }

    @Test
    void partsAreWrittenInTheOrderOfTheirPointers() {
        base();
        Image.Writer source = copy.data().srcBitmap();
        copy.data().srcArea().top(0).left(0).bottom(0).right(0);
        copy.data().ropDescriptor(8).scaleMode(ImageScaleMode.INTERPOLATE).mask().flags(0).pos().x(0).y(0);
        Image.Writer mask = copy.data().mask().bitmap();

        assertThat(source).isNotSameAs(mask);
        assertThatIllegalStateException().isThrownBy(mask::descriptor)
                .withMessage("draw_copy.data.src_bitmap: 'descriptor' is missing");
    }

    @Test
    void aForgottenPartIsNamed() {
        image();

        assertThatIllegalStateException().isThrownBy(copy::finish)
                .withMessage("draw_copy.data.src_bitmap: 'descriptor' is missing");
    }

    @Test
    void onlyTheSelectedCaseIsWritten() {
        copy.base().surfaceId(0).box().top(0).left(0).bottom(0).right(0);
        copy.base().clip().type(ClipType.NONE);

        assertThatIllegalStateException().isThrownBy(() -> copy.base().clip().rects())
                .withMessage("draw_copy.base.clip: 'u.rects' is written, but 'type' selects ABSENT");
    }

    @Test
    void theSelectedCaseIsNotForgotten() {
        copy.base().surfaceId(0).box().top(0).left(0).bottom(0).right(0);
        copy.base().clip().type(ClipType.RECTS);

        assertThatIllegalStateException().isThrownBy(copy::data).withMessage("draw_copy.base.clip: 'u' is missing");
    }

    @Test
    void forgottenElementsAreCounted() {
        Rect.Writer rects = rects(3);
        rects.top(0).left(0).bottom(0).right(0);

        assertThatIllegalStateException().isThrownBy(copy::data)
                .withMessage("draw_copy.base.clip.u.rects: 'rects' has 1 of 3 elements");
    }

    @Test
    void aForgottenMemberOfAnElementIsNamed() {
        Rect.Writer rects = rects(3);
        rects.top(0).left(0).bottom(0).right(0);
        rects.top(0).left(0);

        assertThatIllegalStateException().isThrownBy(() -> rects.top(0))
                .withMessage("draw_copy.base.clip.u.rects.rects[1]: 'bottom' is missing");
    }

    @Test
    void anElementMoreThanSaidIsRefused() {
        Rect.Writer rects = rects(1);
        rects.top(0).left(0).bottom(0).right(0);

        assertThatIllegalStateException().isThrownBy(() -> rects.top(0))
                .withMessage("draw_copy.base.clip.u.rects.rects[0]: 'top' is written already");
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rects(-1)).withMessage(
                "draw_copy.base.clip.u.rects: 'num_rects' is -1, allowed are 0 to 4294967295");
    }

    @Test
    void aCountThatDoesNotFitItsMemberIsRefused() {
        AudioVolume.Writer volume = new AudioVolume.Writer().wrap(out);

        assertThatIllegalArgumentException().isThrownBy(() -> volume.volume(new int[256]))
                .withMessage("AudioVolume: 'nchannels' is 256, allowed are 0 to 255");
    }

    @Test
    void aNumberThatDoesNotFitItsMemberIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> copy.base().surfaceId(1L << 32))
                .withMessage("draw_copy.base: 'surface_id' is 4294967296, allowed are 0 to 4294967295");
    }

    @Test
    void aNumberThatDoesNotFitItsElementIsRefused() {
        AudioVolume.Writer volume = new AudioVolume.Writer().wrap(out);

        assertThatIllegalArgumentException().isThrownBy(() -> volume.volume(1, 65536))
                .withMessage("AudioVolume: 'volume[1]' is 65536, allowed are 0 to 65535");
    }

    @Test
    void anEnumValueWithoutANumberIsRefused() {
        copy.base().surfaceId(0).box().top(0).left(0).bottom(0).right(0);

        assertThatIllegalArgumentException().isThrownBy(() -> copy.base().clip().type(ClipType.UNKNOWN))
                .withMessage("draw_copy.base.clip: 'type' is -1, allowed are 0 to 255");
    }

    @Test
    void anImageHasTheSizeThatItsMembersSay() {
        Image.Writer image = image();
        image.descriptor().id(1).type(ImageType.BITMAP).flags(0).width(4).height(3);
        image.bitmap().format(BitmapFmt._32BIT).flags(0).x(4).y(3).stride(16).paletteNull();

        assertThatIllegalArgumentException().isThrownBy(() -> image.bitmap().data(BYTES, 0, 47))
                .withMessage("draw_copy.data.src_bitmap.u.bitmap: 'data' has 47 elements, must have 48");
    }

    @Test
    void whatMustNotBeNullIsNotEmpty() {
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(out);

        assertThatIllegalArgumentException().isThrownBy(() -> begin.dstInfo().port(1).sport(2).hostData(BYTES, 0, 0))
                .withMessage("migrate_begin.dst_info: 'host_data' is empty, which would be written as null, "
                        + "and it must not be null");
    }

    @Test
    void theCountOfANullArrayIsOneThatReadersAccept() {
        MigrateSwitchHost.Writer host = new MigrateSwitchHost.Writer().wrap(out);
        host.port(1).sport(2).hostData(BYTES, 0, 2).certSubjectDataNull(23);

        assertThatIllegalStateException().isThrownBy(host::finish).withMessage("migrate_switch_host: "
                + "'cert_subject_data' is null, but its count asks for 23 bytes; readers refuse that in a message of "
                + "22");
    }

    @Test
    void aBufferThatIsTooSmallIsRefused() {
        ByteBuffer small = ByteBuffer.allocate(10);
        MainInit.Writer init = new MainInit.Writer().wrap(small).sessionId(0).displayChannelsHint(0);

        assertThatThrownBy(() -> init.supportedMouseModes(0)).isInstanceOf(BufferOverflowException.class)
                .hasMessage("init: 'supported_mouse_modes' needs 4 bytes, the buffer has room for 2");
        assertThat(small.position()).isZero();
    }

    @Test
    void theBufferHasRoomForPartsToo() {
        ByteBuffer small = ByteBuffer.allocate(23);
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(small);
        begin.dstInfo().port(1).sport(2).hostData(BYTES, 0, 4).certSubjectDataNull(0);

        assertThatThrownBy(begin::finish).isInstanceOf(BufferOverflowException.class)
                .hasMessage("migrate_begin.dst_info: 'host_data' needs 4 bytes, the buffer has room for 3");
        assertThat(small.position()).isZero();
    }

    @Test
    void aReadOnlyBufferIsRefused() {
        ByteBuffer readOnly = out.asReadOnlyBuffer();

        assertThatThrownBy(() -> copy.wrap(readOnly)).isInstanceOf(ReadOnlyBufferException.class);
    }

    @Test
    void aWriterThatIsNotWrappedRefusesAll() {
        assertThatIllegalStateException().isThrownBy(() -> new DrawCopy.Writer().base())
                .withMessage("draw_copy: wrap() must come first");
    }

    @Test
    void onlyTheMessagesWriterIsWrappedAndFinished() {
        assertThat(copy).isInstanceOf(MessageWriter.class);
        assertThat(base()).isNotInstanceOf(MessageWriter.class);
        assertThat(DisplayBase.Writer.class.getMethods()).extracting(Method::getName).doesNotContain("wrap", "finish");
    }

    @Test
    void aMessageIsNotFinishedTwice() {
        ByteBuffer another = ByteBuffer.allocate(1);
        AudioVolume.Writer volume = new AudioVolume.Writer().wrap(another).volume();
        volume.finish();

        assertThatIllegalStateException().isThrownBy(volume::finish)
                .withMessage("AudioVolume: wrap() must come first");
    }

    @Test
    void afterAFailureEverythingFails() {
        ChannelsList.Writer list = new ChannelsList.Writer().wrap(out);
        assertThatIllegalArgumentException().isThrownBy(() -> list.channels(1).type(256));

        assertThatIllegalStateException().isThrownBy(() -> list.channels(0))
                .withMessage("channels_list: wrap() must come first, because of an earlier failure: "
                        + "channels_list.channels[0]: 'type' is 256, allowed are 0 to 255");
        assertThatIllegalStateException().isThrownBy(list::finish).withMessageContaining("wrap() must come first");
    }

    @Test
    void wrappingAgainBeginsAnew() {
        ByteBuffer another = ByteBuffer.allocate(8);
        ChannelsList.Writer list = new ChannelsList.Writer().wrap(another);
        assertThatIllegalArgumentException().isThrownBy(() -> list.channels(1).type(256));

        list.wrap(another).channels(1).type(2).id(0);
        list.finish();

        assertThat(Hex.written(another)).isEqualTo(Hex.bytes("01000000 0200"));
    }

    @Test
    void aMissingPayloadLeavesTheWriterWhereItWas() {
        ByteBuffer another = ByteBuffer.allocate(64);
        MigrateBegin.Writer begin = new MigrateBegin.Writer().wrap(another);
        begin.dstInfo().port(1).sport(2);

        assertThatNullPointerException().isThrownBy(() -> begin.dstInfo().hostData(null));
        begin.dstInfo().hostData(BYTES, 0, 1).certSubjectDataNull(0);

        assertThat(begin.finish()).isEqualTo(21);
    }

    private DisplayBase.Writer base() {
        DisplayBase.Writer base = copy.base();
        base.surfaceId(0).box().top(0).left(0).bottom(0).right(0);
        base.clip().type(ClipType.NONE);
        return base;
    }

    private Rect.Writer rects(int count) {
        copy.base().surfaceId(0).box().top(0).left(0).bottom(0).right(0);
        ClipRects.Writer rects = copy.base().clip().type(ClipType.RECTS).rects();
        return rects.rects(count);
    }

    private void dataUpToMask() {
        copy.data().srcBitmapNull().srcArea().top(0).left(0).bottom(0).right(0);
        copy.data().ropDescriptor(8).scaleMode(ImageScaleMode.INTERPOLATE);
    }

    /** A copy whose main part is complete, with an image still to be written. */
    private Image.Writer image() {
        base();
        Image.Writer image = copy.data().srcBitmap();
        copy.data().srcArea().top(0).left(0).bottom(0).right(0);
        copy.data().ropDescriptor(8).scaleMode(ImageScaleMode.INTERPOLATE).mask().flags(0).pos().x(0).y(0);
        copy.data().mask().bitmapNull();
        return image;
    }
}
