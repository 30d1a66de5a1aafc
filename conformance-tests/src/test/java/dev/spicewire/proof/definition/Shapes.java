// SPDX-License-Identifier: Apache-2.0
package dev.spicewire.proof.definition;

/** Turns what the language does not allow into something like it that it does. */
final class Shapes {

    private Shapes() {
    }

    /** {@return a size that elements of a type can have} */
    static Size size(Size size, Part part, boolean pointer, boolean last) {
        Traits element = part.traits();
        if (part.isScalar()) {
            boolean lone = size instanceof Size.None && pointer;
            boolean behind = size instanceof Size.Rest && !pointer && !last;
            return lone ? new Size.Constant(1) : behind ? new Size.Counted(0) : size;
        } else if (element.empty() || element.rest()) {
            return new Size.None();
        } else if (element.pointers() && !(size instanceof Size.None)) {
            return new Size.Constant(2);
        }
        return size instanceof Size.Rest && (!last || !element.fixed()) ? new Size.Counted(0) : size;
    }

    /** {@return whether there can be a pointer, or must be one} */
    static boolean pointer(boolean wanted, Size size, Part part, boolean last) {
        if (part.isScalar()) {
            return size instanceof Size.CString || wanted && !(size instanceof Size.None);
        } else if (part.isDescriptor() || !(size instanceof Size.None)) {
            return false;
        }
        return wanted || part.traits().rest() && !last;
    }

    /** {@return the traits of a number of elements} */
    static Traits traits(Traits element, Size size) {
        if (size instanceof Size.Rest) {
            return Traits.REST;
        }
        return size instanceof Size.None || size instanceof Size.Constant ? element : element.varying();
    }
}
