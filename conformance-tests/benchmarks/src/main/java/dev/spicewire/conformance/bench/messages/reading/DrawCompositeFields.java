// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.conformance.bench.messages.reading;

import dev.spicewire.codec.Composite;
import dev.spicewire.codec.DrawComposite;
import dev.spicewire.codec.Point16;
import dev.spicewire.codec.Transform;
import java.nio.ByteBuffer;

/** Fields of {@code draw_composite}. */
public final class DrawCompositeFields implements MessageFields<DrawComposite> {

    private final DrawComposite.View view = new DrawComposite.View();

    @Override
    public long validate(ByteBuffer body) {
        return DrawComposite.view(body).base().surfaceId();
    }

    @Override
    public long sum(ByteBuffer body) {
        return sum(DrawComposite.view(body));
    }

    @Override
    public long sumAgain(ByteBuffer body) {
        return sum(view.wrap(body));
    }

    @Override
    public DrawComposite value(ByteBuffer body) {
        return DrawComposite.read(body);
    }

    /** {@return the sum of all fields of a view over a body} */
    public static long sum(DrawComposite.View view) {
        Composite.View composite = view.data();
        long sum = Parts.base(view.base()) + composite.flags() + origin(composite.srcOrigin())
                + origin(composite.maskOrigin());
        if (composite.hasSrcBitmap()) {
            sum += Parts.image(composite.srcBitmap());
        }
        if (composite.hasHasMask() && composite.hasMaskBitmap()) {
            sum += Parts.image(composite.maskBitmap());
        }
        if (composite.hasHasSrcTransform()) {
            sum += transform(composite.srcTransform());
        }
        return composite.hasHasMaskTransform() ? sum + transform(composite.maskTransform()) : sum;
    }

    private static long origin(Point16.View point) {
        return point.x() + point.y();
    }

    private static long transform(Transform.View transform) {
        return transform.t00() + transform.t01() + transform.t02() + transform.t10() + transform.t11()
                + transform.t12();
    }
}
