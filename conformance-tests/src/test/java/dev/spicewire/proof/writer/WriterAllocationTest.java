// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.writer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.spicewire.codec.BrushType;
import dev.spicewire.codec.ClipType;
import dev.spicewire.codec.DrawOpaque;
import dev.spicewire.codec.Image;
import dev.spicewire.codec.ImageScaleMode;
import dev.spicewire.codec.ImageType;
import dev.spicewire.codec.MigrateBegin;
import dev.spicewire.codec.Rect;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** Writing allocates nothing once all writers of a message have been used. */
class WriterAllocationTest {

    private static final int MESSAGES = 10_000;

    private final ByteBuffer out = ByteBuffer.allocateDirect(4096);
    private final ByteBuffer payload = ByteBuffer.allocate(64);
    private final byte[] host = new byte[16];
    private final DrawOpaque.Writer opaque = new DrawOpaque.Writer();
    private final MigrateBegin.Writer begin = new MigrateBegin.Writer();

    @Test
    void aDrawingCommandWithClipAndImagesAllocatesNothing() {
        assertThat(allocated(this::draw)).isLessThan(MESSAGES);
    }

    @Test
    void aMessageWithPointedToStringsAllocatesNothing() {
        assertThat(allocated(this::migrate)).isLessThan(MESSAGES);
    }

    /** Bytes for that many messages, so fewer than one a message; the virtual machine itself may need some. */
    private static long allocated(Runnable message) {
        assumeThat(ManagementFactory.getThreadMXBean()).isInstanceOf(ThreadMXBean.class);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int i = 0; i < MESSAGES; i++) {
            message.run();
        }
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MESSAGES; i++) {
            message.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private void migrate() {
        begin.wrap(out.clear());
        begin.dstInfo().port(1).sport(2).hostData(host, 0, 16).certSubjectData(payload);
        begin.finish();
    }

    private void draw() {
        opaque.wrap(out.clear());
        opaque.base().surfaceId(0).box().top(0).left(0).bottom(9).right(9);
        Rect.Writer rects = opaque.base().clip().type(ClipType.RECTS).rects().rects(10);
        for (int i = 0; i < 10; i++) {
            rects.top(i).left(0).bottom(i + 1).right(9);
        }
        Image.Writer source = opaque.data().srcBitmap();
        opaque.data().srcArea().top(0).left(0).bottom(9).right(9);
        opaque.data().brush().type(BrushType.PATTERN);
        Image.Writer pattern = opaque.data().brush().pattern().pat();
        opaque.data().brush().pattern().pos().x(0).y(0);
        opaque.data().ropDescriptor(8).scaleMode(ImageScaleMode.NEAREST).mask().flags(0).pos().x(0).y(0);
        opaque.data().mask().bitmapNull();
        source.descriptor().id(1).type(ImageType.QUIC).flags(0).width(9).height(9);
        source.quic().data(payload);
        pattern.descriptor().id(2).type(ImageType.SURFACE).flags(0).width(9).height(9);
        pattern.surface().surfaceId(1);
        opaque.finish();
    }
}
