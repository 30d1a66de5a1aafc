// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.runtime.support;

/** A view that can make a value of what it shows, as all do unless values are left out. */
public abstract class StructView extends BodyView {

    /** Makes a view of nothing. */
    protected StructView() {
    }

    /** {@return what the view shows as a value; payloads are slices of the body, the rest is copied} */
    public abstract Encodable toValue();

    /** {@return what the value shows; a view that shows nothing yet, or whose body has changed, says so} */
    @Override
    public final String toString() {
        if (in == null) {
            return super.toString();
        }
        try {
            return toValue().toString();
        } catch (RuntimeException changed) {
            // Debuggers and logs ask at any time, also when the next body is on its way into the buffer.
            return nameOf(this) + " of a body that has changed";
        }
    }
}
