package com.example;

import com.example.spice.AlphaBlend;
import org.jspecify.annotations.NullMarked;

/** Forgets that a picture may be missing. */
@NullMarked
final class Careless {

    private Careless() {
    }

    static long width(AlphaBlend blend) {
        return blend.srcBitmap().descriptor().width();
    }
}
